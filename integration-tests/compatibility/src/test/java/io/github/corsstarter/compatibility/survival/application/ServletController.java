package io.github.corsstarter.compatibility.survival.application;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * What handlers do with a response of the servlet API.
 */
@RestController
class ServletController {

	@GetMapping("/open/send-error")
	void sendError(HttpServletResponse response) throws IOException {
		response.sendError(409, "on purpose");
	}

	@GetMapping("/open/reset-write")
	void resetAndWrite(HttpServletResponse response) throws IOException {
		response.reset();
		response.getWriter().write("ok");
	}

	@GetMapping("/open/reset-throw")
	void resetAndThrow(HttpServletResponse response) {
		response.reset();
		throw new IllegalStateException("on purpose");
	}

	@GetMapping("/open/redirect")
	void redirect(HttpServletResponse response) throws IOException {
		response.sendRedirect("/open/ok");
	}

	@GetMapping("/open/forward")
	void forward(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		request.getRequestDispatcher("/open/ok").forward(request, response);
	}

	@GetMapping("/open/forward-to-failure")
	void forwardToFailure(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		request.getRequestDispatcher("/open/failure").forward(request, response);
	}

	@GetMapping("/open/include")
	void include(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		request.getRequestDispatcher("/open/ok").include(request, response);
	}

	@GetMapping("/open/cut")
	void cut(HttpServletResponse response) throws IOException {
		response.getWriter().write("a".repeat(20_000));
		response.flushBuffer();
		throw new IllegalStateException("on purpose");
	}

	@RequestMapping("/open/form")
	String form(HttpServletRequest request) {
		return "form " + request.getParameter("a");
	}

	@PostMapping("/open/upload")
	String upload(@RequestParam("file") MultipartFile file) {
		return "file " + file.getSize();
	}

}
