PORT ?= 8080
# Whose rules are mutated: criteria, bestresponse or findings.
PACKAGE ?= criteria

MVN = sh .build/with-jdk.sh mvn -B -ntp
# Not Maven's own -q: it would keep back the compiler's warnings, which fail the build.
# Quarkus wrongly warns under Debian's Maven that <extensions> is not set.
MVN_QUIET = $(MVN) -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.io.quarkus.maven=error
APP = target/quarkus-app/quarkus-run.jar
OPENAPI_BUILT = target/openapi/openapi.yaml
OPENAPI = openapi/openapi.yaml

.DEFAULT_GOAL := help
.PHONY: help run test format mutation bench openapi clean

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

bench: ## run the benchmarks (some only: make bench BENCH=Name)
	@$(MVN_QUIET) -Pbench test-compile exec:exec $(BENCH_MAIN:%=-Dbench.main=%) -Djmh.args="$(BENCH) $(BENCH_ARGS)"

openapi: $(APP) ## write openapi/openapi.yaml from the code
	@mkdir -p openapi
	@cp $(OPENAPI_BUILT) $(OPENAPI)
	@echo "$(OPENAPI) written."

clean: ## remove everything built
	@rm -rf target

# Folders are listed too: their time changes when a file is removed.
$(APP): pom.xml $(shell find src/main 2>/dev/null)
	@$(MVN_QUIET) package -Dmaven.test.skip=true -Dspotless.check.skip=true
	@touch $@
