PORT ?= 8080
# Whose rules are mutated: criteria, bestresponse or findings.
PACKAGE ?= criteria
# Where `make growth` draws.
PICTURE ?= src/jmh/growth.svg

MVN = sh .build/with-jdk.sh mvn -B -ntp
# Not Maven's own -q: it would keep back the compiler's warnings, which fail the build.
# Quarkus wrongly warns under Debian's Maven that <extensions> is not set.
MVN_QUIET = $(MVN) -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.io.quarkus.maven=error
APP = target/quarkus-app/quarkus-run.jar
SBOM = target/sbom.json
IMAGE ?= mrecist-service
IMAGE_APP = target/image-app/quarkus-run.jar
OPENAPI_BUILT = target/openapi/openapi.yaml
OPENAPI = openapi/openapi.yaml

.DEFAULT_GOAL := help
.PHONY: help run test format mutation faults bench load growth start openapi sbom image identity clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

run: $(APP) ## build if needed, serve on 127.0.0.1:8080 (other port: make run PORT=9090)
	@sh .build/with-jdk.sh sh .build/serve.sh $(PORT)

test: ## everything that must hold: format, compiler checks, tests, OpenAPI document
	@$(MVN) verify
	@touch $(APP)
	@cmp -s $(OPENAPI) $(OPENAPI_BUILT) || { echo "$(OPENAPI) is not what the code says: run 'make openapi' and commit it." >&2; exit 1; }

format: ## format the Java sources
	@$(MVN_QUIET) spotless:apply

mutation: ## mutate the rules of a package (PACKAGE=criteria) and see that its tests notice
	@$(MVN) -Pmutation test-compile pitest:mutationCoverage -Dmutation.package=$(PACKAGE) $(CLASSES:%=-Dmutation.classes=%)

faults: ## press the packaged service for some minutes and print what became of the requests
	@rm -f target/faults.md
	@$(MVN) verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.excluded-groups= -Dit.groups=faults
	@touch $(APP)
	@cat target/faults.md

bench: ## run the benchmarks (some only: make bench BENCH=Name)
	@$(MVN_QUIET) -Pbench test-compile exec:exec $(BENCH_MAIN:%=-Dbench.main=%) -Djmh.args="$(BENCH) $(BENCH_ARGS)"

load: ## measure it over HTTP beside its floors (CLIENTS=16 SECONDS_EACH=5 ROUNDS=3)
	@$(MVN_QUIET) -Pload package -Dspotless.check.skip=true -DskipTests
	@sh .build/with-jdk.sh sh .build/load.sh target/load/quarkus-app/quarkus-run.jar

growth: ## measure how time and memory grow, draw and print it (some only: SERIES=lines LINES_MOST=1000000)
	@$(MVN_QUIET) -Pload package -Dspotless.check.skip=true -DskipTests
	@$(MVN_QUIET) -Pbench test-compile dependency:build-classpath -Dspotless.check.skip=true
	@sh .build/with-jdk.sh sh .build/growth.sh target/load/quarkus-app/quarkus-run.jar target/bench
	@sh .build/growth-report.sh $(PICTURE)

start: $(APP) $(IMAGE_APP) ## measure how long it takes to its first answer
	@sh .build/with-jdk.sh sh .build/start.sh $(APP) $(IMAGE_APP)

openapi: $(APP) ## write openapi/openapi.yaml from the code
	@mkdir -p openapi
	@cp $(OPENAPI_BUILT) $(OPENAPI)
	@echo "$(OPENAPI) written."

sbom: $(APP) $(SBOM) ## write target/sbom.json: what is shipped (CycloneDX)
	@sh .build/check-sbom.sh $(dir $(APP)) $(SBOM)
	@echo "$(SBOM) written."

image: $(IMAGE_APP) $(SBOM) ## build the image mrecist-service (with BASE=, BUILDER=, IMAGE=)
	@sh .build/check-sbom.sh $(dir $(IMAGE_APP)) $(SBOM)
	@BASE='$(BASE)' BUILDER='$(BUILDER)' SOURCE='$(SOURCE)' sh .build/image.sh $(IMAGE)

identity: ## try tokens of a real Keycloak (150 MB are downloaded)
	@$(MVN) -Pidentity verify
	@touch $(APP)

clean: ## remove everything built
	@rm -rf target

# Health and metrics on a port of their own, and jars from which Java can make a cache. Both are decided when the
# application is built, hence a build beside that of `make run`.
$(IMAGE_APP): pom.xml $(shell find src/main 2>/dev/null)
	@$(MVN_QUIET) package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dquarkus.management.enabled=true \
		-Dquarkus.package.jar.type=aot-jar -Dquarkus.package.output-directory=image-app \
		-Dquarkus.smallrye-openapi.store-schema-directory=$(CURDIR)/target/openapi
	@touch $@

$(SBOM): pom.xml
	@# Its own reader of schemas warns of words that CycloneDX's schema uses.
	@$(MVN_QUIET) -Dorg.slf4j.simpleLogger.log.com.networknt=error cyclonedx:makeBom
	@touch $@

# Folders are listed too: their time changes when a file is removed.
$(APP): pom.xml $(shell find src/main 2>/dev/null)
	@$(MVN_QUIET) package -Dmaven.test.skip=true -Dspotless.check.skip=true
	@touch $@
