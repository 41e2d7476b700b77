package dev.frontdesk.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What stands where the server would put a page of its own, which names the server and what it thinks of the request. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String WANTED = ErrorPage.class.getName();

    /** Where this request ends here, it is answered with that status and nothing else. */
    public static void answers(ServletRequest request, int status) {
        request.setAttribute(WANTED, status);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(WANTED) instanceof Integer wanted) {
            response.setStatus(wanted);
            return;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof RuntimeException fault) {
            FaultMapper.problem(fault).send(response);
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Problem.of(status, WebFaultMapper.detail(status)).send(response);
    }
}
