package org.mrecist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What a pod must hold to. The first ones are the restricted Pod Security Standard, read strictly: what it only allows
/// under a condition is not allowed at all. Each knows a change by which a good pod breaks it.
enum PodRule {
    NO_HOST_NAMESPACE(
            pod -> Stream.of("hostNetwork", "hostPID", "hostIPC")
                    .noneMatch(each -> pod.path(each).asBoolean()),
            pod -> pod.put("hostPID", true)),
    NO_HOST_PROCESS(
            pod -> contexts(pod)
                    .noneMatch(each -> each.at("/windowsOptions/hostProcess").asBoolean()),
            pod -> context(pod).putObject("windowsOptions").put("hostProcess", true)),
    NOT_PRIVILEGED(
            pod -> contexts(pod).noneMatch(each -> each.path("privileged").asBoolean()),
            pod -> containerContext(pod).put("privileged", true)),
    NO_ADDED_CAPABILITY(
            pod -> containerContexts(pod)
                    .allMatch(each -> each.at("/capabilities/add").isEmpty()),
            pod -> ((ObjectNode) containerContext(pod).path("capabilities"))
                    .putArray("add")
                    .add("NET_BIND_SERVICE")),
    EVERY_CAPABILITY_DROPPED(
            pod -> containerContexts(pod)
                    .allMatch(each -> texts(each.at("/capabilities/drop")).contains("ALL")),
            pod -> ((ObjectNode) containerContext(pod).path("capabilities"))
                    .putArray("drop")
                    .add("NET_RAW")),
    KNOWN_VOLUME_TYPES(
            pod -> stream(pod.path("volumes")).allMatch(PodRule::isOfAllowedType),
            pod -> pod.withArray("volumes")
                    .addObject()
                    .put("name", "host")
                    .putObject("hostPath")
                    .put("path", "/")),
    NO_HOST_PORT(
            pod -> containers(pod).flatMap(each -> stream(each.path("ports"))).noneMatch(port -> port.has("hostPort")),
            pod -> ((ObjectNode) container(pod).at("/ports/0")).put("hostPort", 8080)),
    NO_HOST_IN_PROBES(
            pod -> containers(pod)
                    .flatMap(each -> Stream.of(
                                    "/startupProbe",
                                    "/livenessProbe",
                                    "/readinessProbe",
                                    "/lifecycle/preStop",
                                    "/lifecycle/postStart")
                            .map(each::at))
                    .noneMatch(probe -> probe.at("/httpGet/host").isTextual()
                            || probe.at("/tcpSocket/host").isTextual()),
            pod -> ((ObjectNode) container(pod).at("/livenessProbe/httpGet")).put("host", "192.0.2.1")),
    APP_ARMOR_OF_THE_RUNTIME(
            pod -> contexts(pod)
                    .allMatch(each -> Set.of("", "RuntimeDefault")
                            .contains(each.at("/appArmorProfile/type").asText())),
            pod -> context(pod).putObject("appArmorProfile").put("type", "Unconfined")),
    SE_LINUX_OF_THE_RUNTIME(
            pod -> contexts(pod).noneMatch(each -> each.has("seLinuxOptions")),
            pod -> context(pod).putObject("seLinuxOptions").put("type", "spc_t")),
    PROC_MOUNTED_AS_USUAL(
            pod -> containerContexts(pod).noneMatch(each -> each.has("procMount")),
            pod -> containerContext(pod).put("procMount", "Unmasked")),
    NO_SYSCTL(
            pod -> pod.at("/securityContext/sysctls").isEmpty(),
            pod -> context(pod)
                    .putArray("sysctls")
                    .addObject()
                    .put("name", "kernel.msgmax")
                    .put("value", "65536")),
    SECCOMP_OF_THE_RUNTIME(
            pod -> pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault")
                    && containerContexts(pod).noneMatch(each -> each.has("seccompProfile")),
            pod -> containerContext(pod).putObject("seccompProfile").put("type", "Unconfined")),
    NO_ESCALATION(
            pod -> containerContexts(pod)
                    .noneMatch(each -> each.path("allowPrivilegeEscalation").asBoolean(true)),
            pod -> containerContext(pod).remove("allowPrivilegeEscalation")),
    NOT_ROOT(
            pod -> pod.at("/securityContext/runAsNonRoot").asBoolean()
                    && containerContexts(pod)
                            .allMatch(each -> each.path("runAsNonRoot").asBoolean(true)),
            pod -> containerContext(pod).put("runAsNonRoot", false)),

    // Beyond the standard.

    /// So that it is nobody of the node's own either.
    HIGH_USER_AND_GROUP(
            pod -> Stream.of("runAsUser", "runAsGroup", "fsGroup")
                            .allMatch(each -> pod.at("/securityContext/" + each).asInt() >= 10_000)
                    && pod.at("/securityContext/supplementalGroups").isEmpty()
                    && containerContexts(pod).noneMatch(each -> each.has("runAsUser") || each.has("runAsGroup")),
            pod -> context(pod).put("runAsGroup", 0)),
    READ_ONLY_ROOT(
            pod -> containerContexts(pod)
                    .allMatch(each -> each.path("readOnlyRootFilesystem").asBoolean()),
            pod -> containerContext(pod).put("readOnlyRootFilesystem", false)),
    NO_TOKEN_OF_THE_CLUSTER(
            pod -> !pod.path("automountServiceAccountToken").asBoolean(true),
            pod -> pod.remove("automountServiceAccountToken")),
    NO_ADDRESSES_OF_OTHERS(
            pod -> !pod.path("enableServiceLinks").asBoolean(true), pod -> pod.remove("enableServiceLinks")),
    PROCESSES_APART(
            pod -> !pod.path("shareProcessNamespace").asBoolean(), pod -> pod.put("shareProcessNamespace", true)),
    BOUNDED_CPU_AND_MEMORY(
            pod -> containers(pod)
                    .allMatch(each -> Stream.of("requests/cpu", "limits/cpu", "limits/memory")
                                    .allMatch(path ->
                                            each.at("/resources/" + path).isTextual())
                            && each.at("/resources/requests/memory").equals(each.at("/resources/limits/memory"))),
            pod -> ((ObjectNode) container(pod).at("/resources/limits")).remove("memory")),
    BOUNDED_TEMPORARY_FILES(
            pod -> stream(pod.path("volumes"))
                    .filter(each -> each.has("emptyDir"))
                    .allMatch(each -> each.at("/emptyDir/sizeLimit").isTextual()),
            pod -> pod.withArray("volumes").addObject().put("name", "more").putObject("emptyDir")),
    SECRETS_MOUNTED_READ_ONLY(
            pod -> containers(pod)
                    .flatMap(each -> stream(each.path("volumeMounts")))
                    .allMatch(mount -> mount.path("readOnly").asBoolean()
                            || !isGiven(pod, mount.path("name").asText())),
            pod -> ((ObjectNode) container(pod).at("/volumeMounts/0")).remove("readOnly")),
    NO_SECRET_IN_CLEAR(
            pod -> containers(pod)
                    .flatMap(each -> stream(each.path("env")))
                    .noneMatch(each ->
                            each.has("value") && each.path("name").asText().matches(".*(KEY|SECRET|PASSWORD|TOKEN)")),
            pod -> ((ObjectNode) container(pod))
                    .withArray("env")
                    .addObject()
                    .put("name", "A_PASSWORD")
                    .put("value", "in clear")),
    ACCOUNT_OF_ITS_OWN(
            Set.of("Deployment"),
            pod -> !pod.path("serviceAccountName").asText("default").equals("default"),
            pod -> pod.remove("serviceAccountName")),
    PROBED_AT_THE_MANAGEMENT_PORT(
            Set.of("Deployment"),
            pod -> containers(pod)
                    .allMatch(each -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                            .allMatch(probe -> each.path(probe)
                                    .at("/httpGet/port")
                                    .asText()
                                    .equals("management"))),
            pod -> ((ObjectNode) container(pod)).remove("readinessProbe")),
    SPREAD_OVER_NODES_AND_ZONES(
            Set.of("Deployment"),
            pod -> stream(pod.path("topologySpreadConstraints"))
                    .map(each -> each.path("topologyKey").asText())
                    .toList()
                    .containsAll(List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")),
            pod -> pod.remove("topologySpreadConstraints"));

    private static final Set<String> ANY = Set.of("Deployment", "Job");
    private static final Set<String> ALLOWED_VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private final Set<String> kinds;
    private final Predicate<JsonNode> holds;
    private final Consumer<ObjectNode> change;

    PodRule(Predicate<JsonNode> holds, Consumer<ObjectNode> change) {
        this(Set.of(), holds, change);
    }

    /// @param kinds of the workloads that it is for; empty for all
    PodRule(Set<String> kinds, Predicate<JsonNode> holds, Consumer<ObjectNode> change) {
        this.kinds = kinds;
        this.holds = holds;
        this.change = change;
    }

    /// The rules that the pods of a workload break.
    ///
    /// @throws IllegalArgumentException for a kind that the rules were not written for
    static List<PodRule> broken(JsonNode workload) {
        var kind = workload.path("kind").asText();
        if (!ANY.contains(kind)) {
            throw new IllegalArgumentException("no rules are known for the pods of a " + kind);
        }
        return Stream.of(values())
                .filter(rule -> rule.kinds.isEmpty() || rule.kinds.contains(kind))
                .filter(rule -> !rule.holds.test(workload.at("/spec/template/spec")))
                .toList();
    }

    void breakIn(ObjectNode pod) {
        change.accept(pod);
    }

    private static boolean isOfAllowedType(JsonNode volume) {
        var types = new ArrayList<String>();
        volume.fieldNames().forEachRemaining(types::add);
        types.remove("name");
        return ALLOWED_VOLUMES.containsAll(types);
    }

    private static boolean isGiven(JsonNode pod, String volume) {
        return stream(pod.path("volumes"))
                .filter(each -> each.path("name").asText().equals(volume))
                .anyMatch(each -> Stream.of("secret", "configMap", "projected", "downwardAPI")
                        .anyMatch(each::has));
    }

    private static Stream<JsonNode> containers(JsonNode pod) {
        return Stream.of("containers", "initContainers", "ephemeralContainers").flatMap(each -> stream(pod.path(each)));
    }

    private static Stream<JsonNode> containerContexts(JsonNode pod) {
        return containers(pod).map(each -> each.path("securityContext"));
    }

    private static Stream<JsonNode> contexts(JsonNode pod) {
        return Stream.concat(Stream.of(pod.path("securityContext")), containerContexts(pod));
    }

    private static JsonNode container(JsonNode pod) {
        return pod.at("/containers/0");
    }

    private static ObjectNode containerContext(JsonNode pod) {
        return (ObjectNode) pod.at("/containers/0/securityContext");
    }

    private static ObjectNode context(JsonNode pod) {
        return (ObjectNode) pod.at("/securityContext");
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
