package dev.frontdesk;

import dev.frontdesk.access.AuditResource;
import dev.frontdesk.access.MeResource;
import dev.frontdesk.access.RefusedMapper;
import dev.frontdesk.access.RoleFilter;
import dev.frontdesk.access.TokenBodyReader;
import dev.frontdesk.access.TokensResource;
import dev.frontdesk.api.AcceptFilter;
import dev.frontdesk.api.AllowFilter;
import dev.frontdesk.api.CompanyNumbersResource;
import dev.frontdesk.api.DatabaseGateFilter;
import dev.frontdesk.api.FaultMapper;
import dev.frontdesk.api.Gzip;
import dev.frontdesk.api.InputBodyReader;
import dev.frontdesk.api.JsonBodyWriter;
import dev.frontdesk.api.NotModifiedFilter;
import dev.frontdesk.api.ParameterFilter;
import dev.frontdesk.api.RefusalMapper;
import dev.frontdesk.api.RoutingNewsFilter;
import dev.frontdesk.api.UserNumbersResource;
import dev.frontdesk.api.UsersResource;
import dev.frontdesk.api.WebFaultMapper;
import dev.frontdesk.api.document.DocsResource;
import dev.frontdesk.api.document.OpenApiResource;
import dev.frontdesk.api.ringing.BlockedCallersResource;
import dev.frontdesk.api.ringing.RouteResource;
import dev.frontdesk.api.ringing.SchedulesResource;
import dev.frontdesk.history.CallersResource;
import dev.frontdesk.history.CallsResource;
import dev.frontdesk.history.HandledBodyReader;
import dev.frontdesk.history.HandledResource;
import dev.frontdesk.history.StatisticsResource;
import dev.frontdesk.notices.webhooks.DeliveriesResource;
import dev.frontdesk.notices.webhooks.SubscriptionBodyReader;
import dev.frontdesk.notices.webhooks.SubscriptionsResource;
import dev.frontdesk.operations.DoctorResource;
import dev.frontdesk.operations.HealthResource;
import dev.frontdesk.operations.MetricsResource;
import dev.frontdesk.operations.RebuildResource;
import dev.frontdesk.plivo.account.PlivoResource;
import dev.frontdesk.plivo.client.PlivoFailureMapper;
import dev.frontdesk.plivo.records.ReconcileResource;
import dev.frontdesk.voicemail.VoicemailResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * What stands under {@code /api}. It is listed, since a server that looks for resources by itself would offer Plivo's
 * webhooks here too, and answer Plivo's faults in JSON.
 */
@ApplicationPath("api")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CallsResource.class,
                HandledResource.class,
                CallersResource.class,
                VoicemailResource.class,
                HandledBodyReader.class,
                OpenApiResource.class,
                DocsResource.class,
                StatisticsResource.class,
                RebuildResource.class,
                ReconcileResource.class,
                HealthResource.class,
                MetricsResource.class,
                DoctorResource.class,
                UsersResource.class,
                UserNumbersResource.class,
                CompanyNumbersResource.class,
                MeResource.class,
                TokensResource.class,
                AuditResource.class,
                TokenBodyReader.class,
                RefusedMapper.class,
                RoleFilter.class,
                SubscriptionsResource.class,
                DeliveriesResource.class,
                SubscriptionBodyReader.class,
                RouteResource.class,
                SchedulesResource.class,
                BlockedCallersResource.class,
                JsonBodyWriter.class,
                InputBodyReader.class,
                RefusalMapper.class,
                WebFaultMapper.class,
                FaultMapper.class,
                ParameterFilter.class,
                AcceptFilter.class,
                AllowFilter.class,
                NotModifiedFilter.class,
                Gzip.class,
                DatabaseGateFilter.class,
                RoutingNewsFilter.class,
                PlivoResource.class,
                PlivoFailureMapper.class);
    }

    /** No description of the addresses for strangers; a server that does not know the property ignores it. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
