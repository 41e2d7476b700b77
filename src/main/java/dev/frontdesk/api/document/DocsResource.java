package dev.frontdesk.api.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The description of the API for people: Swagger UI, all of it from here, since the page may load nothing from elsewhere. */
@Path("docs")
@Produces("text/html;charset=utf-8")
public class DocsResource {

    /** Relative addresses, for a Frontdesk that stands below a path. */
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Frontdesk API</title>
                <link rel="icon" href="../favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="../api-docs/swagger-ui.css">
              </head>
              <body>
                <div id="api"></div>
                <script src="../api-docs/swagger-ui-bundle.js"></script>
                <script src="../api-docs/init.js"></script>
              </body>
            </html>
            """;

    @GET
    public String page() {
        return PAGE;
    }
}
