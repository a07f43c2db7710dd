package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderSecretsTest {

    private static String shown(String file, String text) {
        return String.join(
                "",
                FolderSecrets.in(ConfigurationText.of(file, text.getBytes(StandardCharsets.ISO_8859_1)))
                        .lines(file));
    }

    private static List<String> values(String file, String line) {
        return FolderSecrets.in(ConfigurationText.of(file, ("[a]\n" + line).getBytes(StandardCharsets.ISO_8859_1)))
                .all()
                .stream()
                .map(Secret::value)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "secret=hidden                               | secret=********",
                "`  Secret = hidden ; not for you`           | `  Secret = ******** ; not for you`",
                "secret=hid,den@here                         | secret=********",
                "secret=hid\\;den ; not for you              | secret=******** ; not for you",
                "secret=p\\;hidden#1                         | secret=********",
                "secret=\\;hidden                            | secret=********",
                "secret=hidden;-- not for --;you             | secret=********",
                "sec;-- not for you --;ret=hidden            | sec;-- not for you --;ret=********",
                "\\secret=hidden                             | \\secret=********",
                "secret+=hidden                              | secret+=********",
                "secret=\"hidden\"                           | secret=\"********\"",
                "the secret=hidden                           | the secret=********",
                "secrte=hidden                               | secrte=********",
                "pasword=hidden                              | pasword=********",
                "md5secret=>hidden                           | md5secret=>********",
                "remotesecret=hidden                         | remotesecret=********",
                "password=hidden                             | password=********",
                "md5_cred=hidden                             | md5_cred=********",
                "password_digest=MD5:hidden                  | password_digest=********",
                "refresh_token=hidden                        | refresh_token=********",
                "oauth_secret=hidden                         | oauth_secret=********",
                "turnpassword=hidden                         | turnpassword=********",
                "auth=user:hidden@realm                      | auth=user:********@realm",
                "auth=user#hidden@realm                      | auth=user#********@realm",
                "register => user:hidden@carrier/100         | register => user:********@carrier/100",
                "register => user:hidden:me@carrier:5061/1~9 | register => user:********@carrier:5061/1~9",
                "register => user@home:hidden@carrier        | register => user@home:********@carrier",
                "register => user@home:5070:hidden:me@c      | register => user@home:********@c",
                "register => p?tls://user@h:hidden:me@c/1    | register => p?tls://user@h:********@c/1",
                "register => user:hid\\;d:n@carrier          | register => user:********@carrier",
                "register => user:hid@den@carrier            | register => user:********@carrier",
                "register => user@carrier                    | register => user@carrier",
                "register => hidden                          | register => ********",
                "outboundproxy=sip://user:hidden@proxy:5080  | outboundproxy=sip://user:********@proxy:5080",
                "contact=sip:user:hidden@proxy:5080          | contact=sip:user:********@proxy:5080",
                "contact=sip:a@b:5060,sips:u:hid@den@c\\;lr   | contact=sip:a@b:5060,sips:u:********@c\\;lr",
                "contact=SIP:proxy:5080                      | contact=SIP:proxy:5080",
                "contact=sip:user@proxy:5080                 | contact=sip:user@proxy:5080",
                "client_uri=<sip:user:hidden@proxy>          | client_uri=<sip:user:********@proxy>",
                "endpoint/set_var=X=sip:user:hidden@proxy    | endpoint/set_var=X=sip:user:********@proxy",
                "; was: contact=sip:user:hidden@proxy        | ; was: contact=sip:user:********@proxy",
                "setvar=PIN=hidden, too                      | setvar=PIN=********",
                "setvar=CODE=12                              | setvar=CODE=12",
                ";secret=hidden                              | ;secret=********",
                "; ;; secret = hid\\;den ; ours              | ; ;; secret = ******** ; ours",
                ";-- secret=hidden                           | ;-- secret=********",
                "not --; secret=hidden                       | not --; secret=********",
                "secret: hidden                              | secret: ********",
                "secret hidden ; ours                        | secret ******** ; ours",
                "secret -> hidden, too                       | secret -> ********",
                "register user:hidden@carrier                | register user:********@carrier",
                "# secret=hid,den here                       | # secret=********",
                "#secret=hidden                              | #secret=********",
                "// secret=hidden                            | // secret=********",
                "; secret: hidden                            | ; secret: ********",
                "\u00C2\u00A0secret=hidden                   | \u00C2\u00A0secret=********",
                "sec\u00E2\u0080\u008Bret\u00A0=hidden         | sec\u00E2\u0080\u008Bret\u00A0=********",
                "secret\u00EF\u00BC\u009Dhidden                | secret\u00EF\u00BC\u009D********",
                "secret=\u00E2\u0080\u009Chid den\u00E2\u0080\u009D | secret=********",
                "secret=hidden # ours                        | secret=********",
                "nat=no\rsecret=hidden                       | nat=no\rsecret=********",
                "nat=no ; before: secret=hidden              | nat=no ; before: secret=********",
                "nat=no ; a: secret=hidden; b: secret=hidden | nat=no ; a: secret=********; b: secret=********"
            })
    void inSipNobodyCanReadASecret(String line, String masked) {
        isMasked("sip.conf", line, masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TRUNK=SIP/user:hidden@carrier               | TRUNK=SIP/user:********@carrier",
                "DBPASS=hidden                               | DBPASS=********",
                "__DISA_PIN=hidden                           | __DISA_PIN=********",
                "exten => 1,1,Authenticate(hidden,j)         | exten => 1,1,Authenticate(********,j)",
                "same => n,Authenticate(/etc/asterisk/pins)  | same => n,Authenticate(/etc/asterisk/pins)",
                "same => n,Authenticate(${X})                | same => n,Authenticate(${X})",
                "same => n,ExecIf($[1]?Authenticate(hidden)) | same => n,ExecIf($[1]?Authenticate(********))",
                "same => n,DISA(hidden,inside)               | same => n,DISA(********,inside)",
                "same => n,MeetMe(100,d,hidden)              | same => n,MeetMe(100,d,********)",
                "same => n,Dial(SIP/u:hidden@h/1&SIP/b,9)    | same => n,Dial(SIP/u:********@h/1&SIP/b,9)",
                "same => n,Dial(SIP/u:hid:den:au@h)          | same => n,Dial(SIP/u:********@h)",
                "same => n,Dial(IAX2/u:hidden@h:4569/1@c)    | same => n,Dial(IAX2/u:********@h:4569/1@c)",
                "same => n,Dial(SIP/100:hidden)              | same => n,Dial(SIP/100:********)",
                "same => n,Dial(SIP/${EXTEN}@10.0.0.1:5060)  | same => n,Dial(SIP/${EXTEN}@10.0.0.1:5060)",
                "same => n,Set(PASSWORD=hid)den, here)       | same => n,Set(PASSWORD=********)",
                "same => n,Set(GLOBAL(PIN)=hidden)           | same => n,Set(GLOBAL(PIN)=********)",
                "same => n,Set(DB(users/secret)=hidden)      | same => n,Set(DB(users/secret)=********)",
                "same => n,Set(CURLOPT(userpwd)=me:hidden)   | same => n,Set(CURLOPT(userpwd)=me:********)",
                "same => n,Set(X=${CURL(http://a:hidden@h/)} | same => n,Set(X=${CURL(http://a:********@h/)}",
                "same => n,Set(X=${CURL(h,pin=hidden&a=b)})  | same => n,Set(X=${CURL(h,pin=********&a=b)})",
                "same => n,SIPAddHeader(Authorization: Basic hidden) | same => n,SIPAddHeader(Authorization: Basic ********)",
                "same => n,SIPAddHeader(X-Api-Key: hid1den)  | same => n,SIPAddHeader(X-Api-Key: ********)",
                "same => n,Set(PJSIP_HEADER(add,Authorization)=Bearer hidden) | same => n,Set(PJSIP_HEADER(add,Authorization)=Bearer ********)",
                "same => n,GotoIf($[\"${PIN}\" = \"hidden\"]?a:b) | same => n,GotoIf($[\"${PIN}\" = \"********\"]?a:b)",
                "same => n,Set(E=${AES_ENCRYPT(hidden,x)})   | same => n,Set(E=${AES_ENCRYPT(********,x)})"
            })
    void inTheDialplanNobodyCanReadASecret(String line, String masked) {
        isMasked("extensions.conf", line, masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "voicemail.conf  | 100 => 1234,Desk Phone,a@b          | 100 => ********,Desk Phone,a@b",
                "voicemail.conf  | 100 => 1234                         | 100 => ********",
                "voicemail.conf  | ;100 => 1234,Desk Phone             | ;100 => ********,Desk Phone",
                "voicemail.conf  | imapsecret=hidden                   | imapsecret=********",
                "users.conf      | vmsecret = 1234                     | vmsecret = ********",
                "users.conf      | register => u:hidden@h              | register => u:********@h",
                "iax.conf        | register => user:hidden@h           | register => user:********@h",
                "iax.conf        | secret=hidden                       | secret=********",
                "manager.conf    | secret = hidden                     | secret = ********",
                "ari.conf        | password = hidden                   | password = ********",
                "agents.conf     | agent => 1001,4321,Mark             | agent => 1001,********,Mark",
                "meetme.conf     | conf => 1234,9938,7739              | conf => 1234,********,********",
                "confbridge.conf | admin_pin=4321                      | admin_pin=********",
                "pjsip.conf      | auth_pass=hidden                    | auth_pass=********",
                "res_ldap.conf   | url=ldap://cn:hidden@host:389       | url=ldap://cn:********@host:389",
                "res_ldap.conf   | pass=hidden                         | pass=********",
                "res_ldap.conf   | bindpass=hidden                     | bindpass=********",
                "res_odbc.conf   | password => hidden                  | password => ********",
                "cdr_pgsql.conf  | connection=host=h user=u password=hidden dbname=d | connection=host=h user=u password=******** dbname=d",
                "res_config_mysql.conf | dbpass = hidden               | dbpass = ********",
                "extconfig.conf  | sippeers => curl,http://u:hidden@h/ | sippeers => curl,http://u:********@h/",
                "xmpp.conf       | secret=hidden                       | secret=********",
                "func_odbc.conf  | readsql=SELECT 1 WHERE password='hidden' | readsql=SELECT 1 WHERE password='********'"
            })
    void inEachFileNobodyCanReadASecret(String file, String line, String masked) {
        isMasked(file, line, masked);
    }

    private static void isMasked(String file, String line, String masked) {
        assertThat(shown(file, line)).isEqualTo(masked);
        assertThat(shown(file, "[a]\r\n" + line + "\r\nnat=no")).isEqualTo("[a]\r\n" + masked + "\r\nnat=no");
        assertThat(shown(file, masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sip.conf        | username=12345678",
                "sip.conf        | secret=",
                "sip.conf        | secret= ; none",
                "sip.conf        | authuser=me",
                "sip.conf        | accountcode=3812",
                "sip.conf        | context=secret",
                "sip.conf        | insecure=port,invite",
                "sip.conf        | callerid=\"Pin: the bear\" <15551234567>",
                "sip.conf        | ; the password is kept elsewhere: ask for it",
                "sip.conf        | allow=ulaw:20",
                "iax.conf        | requirecalltoken=auto",
                "voicemail.conf  | vm-password=custom_sound",
                "voicemail.conf  | minpassword=4",
                "voicemail.conf  | attach=yes",
                "confbridge.conf | sound_get_pin=conf-getpin",
                "http.conf       | tlsprivatekey=/etc/asterisk/keys/a.pem",
                "extensions.conf | exten => 911,1,Dial(SIP/911)",
                "extensions.conf | exten => 15551234567,1,Dial(SIP/flowroute/${EXTEN}:5060)",
                "extensions.conf | exten => 100,1,VoiceMail(100@default,u)",
                "extensions.conf | exten => s,1,Set(CALLERID(num)=15551234567)",
                "extensions.conf | exten => s,1,VMAuthenticate(100@default)",
                "extensions.conf | 100 => 1234,Desk Phone"
            })
    void allElseStaysAsItIs(String file, String line) {
        assertThat(shown(file, "[a]\n" + line + "\n")).isEqualTo("[a]\n" + line + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret=p\\;a#1                    | p;a#1",
                "register => u:one@h               | one",
                "register => u@d:5070:one:me@h     | 5070:one:me,one",
                "register => u:one:me@h            | one:me,one",
                "secret=one;-- two --;three        | onethree"
            })
    void itIsWhatAsteriskTakesItFor(String line, String values) {
        assertThat(values("sip.conf", line)).containsExactlyInAnyOrder(values.split(","));
    }

    /** Measured: Asterisk 16.28 logs {@code Line 2 too long, skipping. It begins with: secret=Xq7-horse ;xxxx...}. */
    @Test
    void ofALineThatIsNotReadNothingIsShownAndItsBeginningIsASecret() {
        String rest = "x".repeat(9_000);
        assertThat(shown("sip.conf", "[a]\nsecret=Xq7-horse ;" + rest + "\nnat=no\n"))
                .isEqualTo("[a]\n********\nnat=no\n");
        assertThat(values("sip.conf", "secret=Xq7-horse ;" + rest)).contains("Xq7-horse");
        assertThat(values("sip.conf", "register => u:Xq7-horse@h;" + rest)).contains("Xq7-horse");
        assertThat(shown("sip.conf", "[a]\n\0s\0e\0c\0r\0e\0t\0=\0x\n")).isEqualTo("[a]\n********\n");
    }

    @Test
    void aCommentThatRepeatsOneDoesNotTellIt() {
        assertThat(shown("sip.conf", "[a]\nsecret=Xq7-horse ; not Xq7-horse\n; Xq7-horse, Xq7-horses\n"))
                .isEqualTo("[a]\nsecret=******** ; not ********\n; ********, Xq7-horses\n");
        assertThat(shown("voicemail.conf", "[a]\n100 => 4711,Desk\n; the PIN of 100 is 4711, and 14711 is none\n"))
                .isEqualTo("[a]\n100 => ********,Desk\n; the PIN of 100 is ********, and 14711 is none\n");
    }

    @Test
    void whatIsNoSecretElsewhereIsNoneThere() {
        FolderSecrets secrets = FolderSecrets.in(ConfigurationText.of(
                "sip.conf",
                "[phone201]\nsecret=phone201\nusername=account-77\nsecret=account\n; phone201\n"
                        .getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(List.of("phone201", "account-77", "unt-77", "1", "4711", "password", "1234567", "a word or two"))
                .noneMatch(secrets::standsOut);
        assertThat(List.of("phone2010", "12345678", "Xq7-horse", "correcthorsebattery", "secret!"))
                .allMatch(secrets::standsOut);
        assertThat(secrets.lines("sip.conf")).last().isEqualTo("; phone201\n");
    }

    @Test
    void whicheverFileAsteriskReadsItIn(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("voicemail.conf"), "[default]\n#include mail/boxes.inc\n");
        Files.createDirectory(folder.resolve("mail"));
        Files.writeString(folder.resolve("mail/boxes.inc"), "100 => 4711,Desk\n");
        Files.writeString(folder.resolve("manager.conf"), "[t](!)\nsecret=Xq7-horse\n[u](t)\n#include u.inc\n");
        Files.writeString(folder.resolve("u.inc"), "secret=Xq8-horse\n");
        Files.writeString(
                folder.resolve("extensions.ael"),
                "globals { DBPASS=Xq9-horse; };\n#include \"more.ael\"\ncontext a { 1 => Authenticate(Xq10-horse); };\n");
        Files.writeString(folder.resolve("more.ael"), "context b { 1 => Set(PIN=Xq11-horse); };\n");
        Files.writeString(folder.resolve("extensions.lua"), "app.authenticate(\"Xq12-horse\")\npin = \"Xq13-horse\"\n");

        ConfigurationFiles files = ConfigurationFiles.of(FolderContents.of(folder));

        assertThat(FolderSecrets.of(files, List.of()).all())
                .extracting(Secret::value)
                .contains(
                        "4711",
                        "Xq7-horse",
                        "Xq8-horse",
                        "Xq9-horse",
                        "Xq10-horse",
                        "Xq11-horse",
                        "Xq12-horse",
                        "Xq13-horse");
    }

    @ParameterizedTest
    @ValueSource(strings = {": secret=a;", ": a=b", ";--", "\\;", " ", "a: ", "Set(", "a.", "\"", "SIP/", "${"})
    void whatALongLineTakesGrowsWithItsLength(String part) throws Exception {
        Linearity.holds(20_000, length -> "nat=no" + part.repeat(length / part.length()), line -> assertThat(
                        shown("sip.conf", line))
                .doesNotContain("secret=a"));
        String lines = ("exten => 1," + part.repeat(1_000 / part.length()) + "\n").repeat(20);
        assertTimeout(Duration.ofSeconds(1), () -> shown("extensions.conf", lines));
    }

    /** Secrets that stand in each other, and what may be one for as long as a text goes on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authenticate(",
                "Set(PIN=",
                "MeetMe(1,d,",
                "AES_ENCRYPT(${",
                "a=Basic b ",
                "http://a:b/ ",
                "SIP/a:b, ",
                "${PIN}=",
                "pin=a,",
                "a=(",
                "Authorization: "
            })
    void whatSecretsWithinSecretsTakeGrowsWithTheirNumber(String part) throws Exception {
        Linearity.holds(2_000, part::repeat, SecretText::in);
        // none of it shows
        assertThat(shown("extensions.conf", "[a]\nexten => 1,1," + part.repeat(20) + "Authenticate(Xq7-horse)\n"))
                .doesNotContain("Xq7-horse");
    }

    /** Which are closed, are not, or are set to something in the end. */
    @ParameterizedTest
    @CsvSource({"Set(,''", "Set(,')'", "Set(,=1", "'Set(a,',''", "'Set(GLOBAL(',)=1"})
    void whatCallsWithinCallsTakeGrowsWithTheirNumber(String part, String end) throws Exception {
        Linearity.holds(
                4_000,
                count -> part.repeat(count) + (end.equals(")") ? end.repeat(count) : end),
                text -> assertThat(SecretText.in(text)).isEmpty());
    }
}
