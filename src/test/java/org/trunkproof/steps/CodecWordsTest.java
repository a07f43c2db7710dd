package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.sip.Codec;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.TrunkProfile;

class CodecWordsTest {

    /** The phone that is meant where none is named is the one that calls out, and so the second here. */
    private static final String TRUNK = """
            carrier: flowroute
            trunk: mine
            codecs: ulaw
            phones:
              hall: {calls out: no, codecs: [alaw, g722]}
              desk: {codecs: gsm}
              boss: {}
            """;

    @TempDir
    private Path folder;

    private TrunkProfile profile() throws IOException {
        return DescriptionFile.read(Files.writeString(folder.resolve("trunkproof.yml"), TRUNK))
                .description()
                .profile();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CARRIER      | PCMU, telephone-event
            DESK_PHONE   | GSM, telephone-event
            SECOND_PHONE | PCMA, G722, telephone-event
            THIRD_PHONE  | PCMU, telephone-event
            STRANGER     | PCMU, telephone-event
            """)
    void whoHasCodecsOfItsOwnOffersThose(ListeningPoint who, String codecs) throws IOException {
        assertThat(CodecWords.usual(profile(), who))
                .extracting(Codec::encodingName)
                .isEqualTo(List.of(codecs.split(", ")));
    }

    @Test
    void theTrunksAreTheTrunksWhoeverOffersThem() throws IOException {
        assertThat(CodecWords.codecs(CodecWords.ALL, profile())).containsExactly(Codec.PCMU);
    }
}
