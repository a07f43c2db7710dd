package org.trunkproof;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trunkproof.sip.Via;

/** The arrows between the packages, each with its reason. */
class ArchitectureTest {

    private static final JavaClasses SHIPPED = OurClasses.shipped();

    private static final String OURS = "org.trunkproof..";

    @Test
    void sip() {
        only("sip").because("a SIP message is read the same whoever sent it").check(SHIPPED);
    }

    @Test
    void media() {
        only("media")
                .because("RTP is read the same whichever call it belongs to")
                .check(SHIPPED);
    }

    @Test
    void storage() {
        only("storage")
                .because("a file is whole whoever writes it, and whatever is in it")
                .check(SHIPPED);
    }

    @Test
    void spelling() {
        only("spelling")
                .because("what was mistyped is told the same, whatever it is a word of")
                .check(SHIPPED);
    }

    @Test
    void evidence() {
        only("evidence", "storage", "sip", "media")
                .because("what was seen does not depend on who looks, or why")
                .check(SHIPPED);
    }

    @Test
    void trunk() {
        only("trunk", "configuration", "spelling")
                .because("what was agreed on is so, whatever the configuration under test says")
                .check(SHIPPED);
    }

    @Test
    void party() {
        only("party", "trunk", "evidence", "sip", "media")
                .because("a party knows what it is told on the wire, and nothing of Asterisk's insides")
                .check(SHIPPED);
    }

    @Test
    void jain() {
        only("party.jain", "party", "trunk", "evidence", "sip", "media")
                .because("JAIN-SIP is one way to be a party, and could be replaced")
                .check(SHIPPED);
    }

    @Test
    void asterisk() {
        only("asterisk", "configuration", "spelling", "evidence", "sip")
                .because("the software under test must not know who tests it")
                .check(SHIPPED);
    }

    @Test
    void lab() {
        only("lab", "party", "party.jain", "asterisk", "trunk", "configuration", "evidence", "sip")
                .because("the lab is the one place that joins the parties and an Asterisk")
                .check(SHIPPED);
    }

    @Test
    void verify() {
        only("verify", "evidence", "sip", "media")
                .because("a saved Trace is judged again with no lab and no Docker")
                .check(SHIPPED);
    }

    @Test
    void requirement() {
        only("requirement", "spelling")
                .because("what a trunk must do is there before anything is tested")
                .check(SHIPPED);
    }

    @Test
    void premise() {
        only("premise", "configuration", "spelling", "trunk", "asterisk", "requirement", "evidence", "sip")
                .because(
                        "what a folder takes for granted is judged by what Asterisk has said, with no lab and no Docker")
                .check(SHIPPED);
    }

    @Test
    void draft() {
        only("draft", "configuration", "trunk", "asterisk", "evidence", "sip")
                .because("what Asterisk has said is written down as a description with no lab and no Docker")
                .check(SHIPPED);
    }

    @Test
    void configuration() {
        only("configuration", "spelling")
                .because("a line does what it does, whoever runs it or reports of it")
                .check(SHIPPED);
    }

    @Test
    void migration() {
        only("migration", "configuration", "spelling")
                .because("what a line has become is read from two folders, and neither is run")
                .check(SHIPPED);
    }

    @Test
    void report() {
        only("report", "premise", "configuration", "evidence", "requirement", "storage", "sip", "media")
                .because("a report is drawn from what was saved, with no lab and no Docker")
                .check(SHIPPED);
    }

    @Test
    void site() {
        only("site", "site.pages", "site.compared", "comparison", "requirement", "storage")
                .because(
                        "a site is asked for in one place, and whoever knows more of the run than its report tells it there")
                .check(SHIPPED);
    }

    @Test
    void sitePages() {
        only(
                        "site.pages",
                        "site.ladder",
                        "site.media",
                        "site.text",
                        "report",
                        "premise",
                        "requirement",
                        "configuration",
                        "evidence")
                .because("a page is drawn from what was saved, and what it is made of does not know where it stands")
                .check(SHIPPED);
    }

    @Test
    void siteCompared() {
        only(
                        "site.compared",
                        "comparison",
                        "migration",
                        "site.pages",
                        "site.ladder",
                        "site.text",
                        "report",
                        "requirement",
                        "evidence")
                .because("a comparison wears the dress of a run's pages, and no page of a run knows of comparisons")
                .check(SHIPPED);
    }

    @Test
    void siteLadder() {
        only("site.ladder", "site.media", "site.text", "report", "evidence", "sip", "media")
                .because("a ladder shows streams among messages, and is the same on whatever page it stands")
                .check(SHIPPED);
    }

    @Test
    void siteMedia() {
        only("site.media", "site.text", "evidence", "storage", "sip", "media")
                .because("a stream is measured the same whether a table, a plot or a ladder shows it")
                .check(SHIPPED);
    }

    @Test
    void siteText() {
        only("site.text", "evidence", "sip")
                .because("what came from the network is made legible in one place, whoever shows it")
                .check(SHIPPED);
    }

    @Test
    void regression() {
        only("regression", "configuration", "asterisk", "lab", "report", "requirement", "site", "storage")
                .because(
                        "it runs labs on other configurations, asks only what came of them, and its page wears the dress of the site")
                .check(SHIPPED);
    }

    @Test
    void comparison() {
        only(
                        "comparison",
                        "migration",
                        "premise",
                        "configuration",
                        "report",
                        "requirement",
                        "evidence",
                        "storage",
                        "sip",
                        "media")
                .because("two saved runs are compared with no lab and no Docker")
                .check(SHIPPED);
    }

    @Test
    void steps() {
        only(
                        "steps",
                        "verify",
                        "lab",
                        "party",
                        "asterisk",
                        "configuration",
                        "trunk",
                        "requirement",
                        "report",
                        "evidence",
                        "sip",
                        "media",
                        "spelling")
                .because("a step says what to do and what to expect, whoever has it run, and however often")
                .check(SHIPPED);
    }

    @Test
    void run() {
        noClasses()
                .that(resideOutsideOfPackages("org.trunkproof.run"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trunkproof.run")
                .because("what a user starts knows everybody, and is known by nobody")
                .check(SHIPPED);
    }

    @Test
    void noCycles() {
        slices().matching("org.trunkproof.(**)").should().beFreeOfCycles().check(SHIPPED);
    }

    @Test
    void jainSipInOnePlace() {
        noClasses()
                .that(resideOutsideOfPackages("org.trunkproof.party.jain"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sip..", "gov.nist..")
                .because("a third-party stack lives in one package, or it can never be replaced")
                .check(SHIPPED);
    }

    @Test
    void dockerInOnePlace() {
        noClasses()
                .that(resideOutsideOfPackages("org.trunkproof.asterisk"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..")
                .because("containers are how an Asterisk is run, which is nobody else's business")
                .check(SHIPPED);
    }

    @Test
    void cucumberInTwoPlaces() {
        noClasses()
                .that(resideOutsideOfPackages("org.trunkproof.steps", "org.trunkproof.run"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.cucumber.core..", "io.cucumber.java..", "io.cucumber.plugin..")
                .because("what a step does can be done without Cucumber, as benchmarks do")
                .check(SHIPPED);
    }

    @Test
    void noTestFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..")
                .because("who runs the harness from a command line has no test framework")
                .check(SHIPPED);
    }

    @Test
    void retransmissionsInOnePlace() {
        noClasses()
                .that(resideOutsideOfPackages("org.trunkproof.sip", "org.trunkproof.evidence"))
                .should()
                .callMethod(Via.class, "branch")
                .because("which message repeats or answers which is found out once, by Exchanges, or counts differ")
                .check(SHIPPED);
    }

    @Test
    void wholeFiles() {
        noClasses()
                .that(resideOutsideOfPackage("org.trunkproof.storage"))
                .should(writeFilesByThemselves())
                .because("whoever reads a file must not find half of it; see WholeFile")
                .check(SHIPPED);
    }

    @Test
    void noSleep() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("waiting on time is either too long or too short; wait on an event of the Trace")
                .check(SHIPPED);
    }

    @Test
    void tellingNames() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Data|Info)")
                .because("such a name says that the class has no subject")
                .check(SHIPPED);
    }

    /** Other than copies of a folder under test, which nobody reads but Asterisk, and what is added where others write. */
    private static ArchCondition<JavaClass> writeFilesByThemselves() {
        Set<String> free = Set.of("GitHubActions", "Copies", "GitRevision", "MavenProcess");
        String writers = "java.nio.file.Files.(write|writeString|newOutputStream|newBufferedWriter)\\(.*"
                + "|.*.ObjectMapper.writeValue\\(java.io.File,.*"
                + "|javax.sound.sampled.AudioSystem.write\\(.*java.io.File\\)"
                + "|java.io.(FileOutputStream|FileWriter|PrintWriter).<init>.*";
        return new ArchCondition<>("write files by themselves") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getAccessesFromSelf().stream()
                        .filter(access -> access.getTarget().getFullName().matches(writers))
                        .filter(access -> !free.contains(one.getSimpleName()))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    /** Classes of a package of ours may depend, of ours, on these packages alone. */
    private static ArchRule only(String name, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "org.trunkproof." + name;
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "org.trunkproof." + others[i];
        }
        return classes()
                .that()
                .resideInAPackage("org.trunkproof." + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(resideOutsideOfPackages(OURS)));
    }
}
