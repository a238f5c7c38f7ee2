package io.github.corsstarter.problem;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * A page of the project's documentation that messages lead to.
 *
 * @since 0.1.0
 */
public enum ReferencePage {

	/** Every problem and every finding. */
	FINDINGS("reference/findings"),

	/** Every reason of a denial. */
	REASONS("reference/reasons"),

	/** How an application that has CORS already is moved over. */
	MIGRATING("guide/migrating"),

	/** How an application is watched; the runbooks are in a folder beside it. */
	OPERATIONS("operations/README");

	private final String page;

	ReferencePage(String name) {
		this.page = "docs/" + name + ".md";
	}

	/**
	 * The address of the page.
	 * @return an absolute URL
	 */
	public String address() {
		return Project.FILES + this.page;
	}

	/**
	 * The address of a section.
	 * @param id the heading of the section
	 * @return an absolute URL
	 */
	public String section(String id) {
		return address() + "#" + id;
	}

	/**
	 * What the build knows of the project. It is read when the first link is shown.
	 */
	private static final class Project {

		private static final String FILES = files();

		private static String files() {
			Properties properties = new Properties();
			try (InputStream file = ReferencePage.class.getResourceAsStream("project.properties")) {
				if (file != null) {
					properties.load(file);
				}
			}
			catch (IOException ex) {
				// a link is no reason to fail
			}
			// without the file, in an image that was told to keep nothing, the path of
			// the page is better than a failure
			return properties.getProperty("files", "");
		}

	}

}
