package io.github.corsstarter.sample.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.openqa.selenium.MutableCapabilities;

/**
 * WebKitGTK in its MiniBrowser, which needs a display. Under automation its sessions are
 * ephemeral, so that its normal window is a private one as well.
 */
final class WebKit {

	private static final Optional<Path> BROWSER = Executables.findInLibraries("webkit2gtk-4.*", "MiniBrowser");

	private static final Optional<Path> DRIVER = Executables.find("WebKitWebDriver");

	private static final Optional<Path> DISPLAY = Executables.find("Xvfb");

	private static final Pattern NUMBER = Pattern.compile("^(\\d+)$");

	private WebKit() {
	}

	static boolean isPresent() {
		return BROWSER.isPresent() && DRIVER.isPresent() && DISPLAY.isPresent();
	}

	static RunningBrowser start(InstalledBrowser.Window window) {
		// takes the first free number, and writes it to its standard output
		ProcessGroup display = ProcessGroup.start(ProcessGroup.newHome(), Map.of(),
				List.of(DISPLAY.orElseThrow().toString(), "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten",
						"tcp"));
		try {
			return start(window, display, display.await(NUMBER));
		}
		catch (RuntimeException ex) {
			display.close();
			throw ex;
		}
	}

	private static RunningBrowser start(InstalledBrowser.Window window, ProcessGroup display, String number) {
		int port = freePort();
		ProcessGroup driver = ProcessGroup.start(ProcessGroup.newHome(), Map.of("DISPLAY", ":" + number),
				List.of(DRIVER.orElseThrow().toString(), "--host=127.0.0.1", "--port=" + port));
		driver.awaitPort(port);
		return WebDriverBrowser.start(port, capabilities(window), driver, display);
	}

	private static MutableCapabilities capabilities(InstalledBrowser.Window window) {
		List<String> arguments = new ArrayList<>(List.of("--automation", "--cookies-policy=always"));
		if (window == InstalledBrowser.Window.PRIVATE) {
			arguments.add("--private");
		}
		return new MutableCapabilities(Map.of("browserName", "MiniBrowser", "acceptInsecureCerts", true,
				"webkitgtk:browserOptions", Map.of("binary", BROWSER.orElseThrow().toString(), "args", arguments)));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
