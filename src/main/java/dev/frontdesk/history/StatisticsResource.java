package dev.frontdesk.history;

import dev.frontdesk.api.Filters;
import dev.frontdesk.api.Problem;
import dev.frontdesk.call.json.CallJson;
import dev.frontdesk.call.store.CallStatistics;
import dev.frontdesk.call.store.CallStatistics.Answer;
import dev.frontdesk.call.store.StatisticsQuestion;
import dev.frontdesk.call.store.StatisticsQuestion.GroupBy;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;

/** What became of the calls of a time: how many, how soon they were answered, how long people talked. */
@Path("statistics")
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private static final int SECONDS_TO_WAIT = 10;

    @Inject
    private CallStatistics statistics;

    @Inject
    private StatisticsGroups groups;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    /** Only ended calls count, by when they started. */
    @GET
    @Filters({"since", "until", "zone", "by", "companyNumber", "user"})
    public StatisticsJson statistics() {
        StatisticsQuestion question = new StatisticsQuery(uri.getQueryParameters(), clock.instant()).question();
        Answer answer = statistics.of(question).orElseThrow(StatisticsResource::tooMany);
        GroupBy by = question.by();
        return new StatisticsJson(
                question.since(),
                question.until(),
                question.zone().getId(),
                CallJson.word(by),
                new FiguresJson(answer.total()),
                groups.all(question, answer.groups()));
    }

    private static WebApplicationException tooMany() {
        Problem problem = Problem.of(
                429, "Others are asking for statistics already. Try again in " + SECONDS_TO_WAIT + " seconds.");
        return new WebApplicationException(Response.fromResponse(problem.response())
                .header("Retry-After", SECONDS_TO_WAIT)
                .build());
    }
}
