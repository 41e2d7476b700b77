# Frontdesk as one of the programs of a comparison, which gives PORT, DATABASE_URL, PUBLIC_URL, PLIVO_AUTH_TOKEN, API_TOKEN
# and a JAVA_25. Built before by: mvn package -DskipTests. The flags are those of the other programs for the JVM.
if [ -z "${API_TOKEN:-}" ]; then
    echo "API_TOKEN is not set, so the comparison could not read the log: export API_TOKEN=\$(openssl rand -hex 24) first." >&2
    exit 1
fi
project=../../../../..
export SEEDS=seeds.json DATA_DIR=$(mktemp -d)
exec "${JAVA_25:+$JAVA_25/bin/}java" -Xmx256m -XX:+UseParallelGC ${JVM_OPTS:-} -jar $project/target/payara-micro.jar \
    --deploy $project/target/frontdesk.war --contextroot / --port "$PORT" --nohazelcast --disablephonehome \
    --prebootcommandfile $project/payara-config/pre-boot --postbootcommandfile $project/payara-config/post-boot \
    --postdeploycommandfile $project/payara-config/post-deploy --logproperties $project/payara-config/logging.properties
