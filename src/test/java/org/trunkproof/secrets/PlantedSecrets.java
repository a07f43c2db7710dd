package org.trunkproof.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A folder with a secret of its own at each place where Asterisk's files have one. */
public final class PlantedSecrets {

    /** What stands in every one. */
    private static final String MARK = "Zq";

    /** Each place: a file, and a line in which {@code {}} is a secret. */
    static final List<String> PLACES = List.of(
            "sip.conf|secret={}",
            "sip.conf|secret = {} ; spaced",
            "sip.conf|secret={}",
            "sip.conf|secret={}",
            "sip.conf|sceret={}",
            "sip.conf|md5secret=>{}",
            "sip.conf|remotesecret={}",
            "sip.conf|auth=user:{}@realm",
            "sip.conf|auth=user#{}@realm",
            "sip.conf|register => user:{}@carrier",
            "sip.conf|register => user:{}:authuser@carrier:5060/100~300",
            "sip.conf|register => peer?tcp://user@domain:{}:authuser@carrier/100",
            "sip.conf|register => user@domain:5070:{}:authuser@carrier",
            "sip.conf|register => user:{}@carrier/8",
            "sip.conf|outboundproxy=sip://user:{}@proxy:5080",
            "sip.conf|setvar=PIN={}",
            "sip.conf|;secret={}",
            "sip.conf|nat=no ; before: secret={}",
            "sip.conf|;-- password={} --;",
            "sip.d/included.inc|secret={}",
            "users.conf|vmsecret = {}",
            "users.conf|secret = {}",
            "iax.conf|register => user:{}@carrier",
            "iax.conf|secret={}",
            "pjsip.conf|password={}",
            "pjsip.conf|md5_cred={}",
            "pjsip.conf|password_digest=MD5:{}",
            "pjsip.conf|refresh_token={}",
            "pjsip.conf|oauth_secret={}",
            "pjsip.conf|contact=sip:user:{}@carrier:5080",
            "pjsip.conf|server_uri=sips:user:{}@carrier\\;lr",
            "extensions.conf|same => n,Dial(PJSIP/flowroute/sip:100:{}@carrier,20)",
            "voicemail.conf|100 => {},Desk Phone,a@b.example",
            "voicemail.conf|imapsecret={}",
            "manager.conf|secret={}",
            "ari.conf|password={}",
            "http.conf|auth_password={}",
            "extconfig.conf|sippeers => curl,http://user:{}@host/",
            "res_odbc.conf|password => {}",
            "res_config_mysql.conf|dbpass = {}",
            "res_pgsql.conf|dbpass={}",
            "res_ldap.conf|url=ldap://cn:{}@host:389",
            "res_ldap.conf|bindpass={}",
            "res_ldap.conf|pass={}",
            "cdr_pgsql.conf|connection=host=h user=u password={} dbname=d",
            "func_odbc.conf|readsql=SELECT 1 FROM u WHERE password='{}'",
            "rtp.conf|turnpassword={}",
            "agents.conf|agent => 1001,{},Mark",
            "meetme.conf|conf => 1234,{},77{}",
            "confbridge.conf|pin={}",
            "xmpp.conf|secret={}",
            "extensions.conf|TRUNK=SIP/user:{}@carrier",
            "extensions.conf|DBPASS={}",
            "extensions.conf|exten => 1,1,Authenticate({},j)",
            "extensions.conf|same => n,DISA({},inside)",
            "extensions.conf|same => n,MeetMe(100,d,{})",
            "extensions.conf|same => n,Dial(SIP/user:{}@carrier/100,20)",
            "extensions.conf|same => n,Dial(SIP/user:{}:md5:auth@carrier)",
            "extensions.conf|same => n,Dial(IAX2/user:{}@carrier/100@c)",
            "extensions.conf|same => n,Dial(SIP/100:{})",
            "extensions.conf|same => n,Set(PASSWORD={})",
            "extensions.conf|same => n,Set(GLOBAL(PIN)={})",
            "extensions.conf|same => n,Set(DB(users/secret)={})",
            "extensions.conf|same => n,Set(CURLOPT(userpwd)=user:{})",
            "extensions.conf|same => n,Set(X=${CURL(http://user:{}@host/)})",
            "extensions.conf|same => n,Set(X=${CURL(http://host/,token={})})",
            "extensions.conf|same => n,SIPAddHeader(Authorization: Bearer {})",
            "extensions.conf|same => n,SIPAddHeader(X-Api-Key: {})",
            "extensions.conf|same => n,Set(PJSIP_HEADER(add,Authorization)=Basic {})",
            "extensions.conf|same => n,GotoIf($[\"${PIN}\" = \"{}\"]?a:b)",
            "extensions.conf|same => n,ExecIf($[1]?Authenticate({}))",
            "extensions.ael|globals { DBPASS={}; };",
            "extensions.ael|context a { 1 => Authenticate({}); };",
            "extensions.lua|app.authenticate(\"{}\")",
            "extensions.lua|local trunk_password = \"{}\"");

    /** Short ones, as they stand in a file, and what else is said of them. */
    private static final Map<String, List<String>> ORDINARY = Map.of(
            "voicemail.conf|200 => 4711,Short", List.of("200 => 4711"),
            "extensions.conf|same => n,Authenticate(8123)",
                    List.of("Authenticate(\"SIP/a-1\", \"8123\") in new stack", "Authenticate(8123)", "AppData: 8123"),
            "extensions.conf|same => n,Set(DOOR_PIN=9234)", List.of("DOOR_PIN=9234", "Variable: DOOR_PIN\nValue: 9234"),
            "sip.conf|secret=letmein", List.of("secret=letmein", "secret = letmein"));

    private PlantedSecrets() {}

    /** The secret of a place. */
    public static String at(int place) {
        return String.format("%s%03d-horse", MARK, place);
    }

    /** What stands in each of them and in nothing else, however it was mistyped or cut off. */
    public static List<String> marks() {
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < PLACES.size(); i++) {
            marks.add(at(i).substring(0, MARK.length() + 3));
        }
        return marks;
    }

    /** All of them, as Asterisk has them. */
    public static List<String> values() {
        return IntStream.range(0, PLACES.size())
                .mapToObj(place -> written(place).replace("\\;", ";"))
                .toList();
    }

    /** All lines with one, as they stand in their files. */
    public static List<String> lines() {
        return IntStream.range(0, PLACES.size()).mapToObj(PlantedSecrets::line).toList();
    }

    /** What is said somewhere of each, ordinary ones among them. */
    public static List<String> said() {
        List<String> said = new ArrayList<>(lines());
        values().forEach(value -> said.add("it is " + value));
        said.addAll(ordinary());
        return said;
    }

    /** Ordinary ones, each with what makes it a secret. */
    public static List<String> ordinary() {
        return ORDINARY.values().stream().flatMap(List::stream).toList();
    }

    /** As it stands in its file. */
    private static String written(int place) {
        return switch (place) {
            case 2 -> at(place) + "\\;a#\"<&>'%/+";
            case 13 -> at(place) + "\\;b";
            case 3 -> "\u00e4\u00f6" + at(place) + "\u20ac";
            default -> at(place);
        };
    }

    private static String line(int place) {
        return text(PLACES.get(place), written(place));
    }

    private static String text(String place, String secret) {
        return place.substring(place.indexOf('|') + 1).replace("{}", secret);
    }

    /** Writes the folder, and beside each file what an editor, Git or a database leaves. */
    public static void write(Path folder) throws IOException {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        files.computeIfAbsent("sip.conf", file -> new StringBuilder("[general]\n#include sip.d/*.inc\n"));
        for (int i = 0; i < PLACES.size(); i++) {
            String file = PLACES.get(i).substring(0, PLACES.get(i).indexOf('|'));
            files.computeIfAbsent(file, any -> new StringBuilder("[a]\n"))
                    .append(line(i))
                    .append("\n; it was ")
                    .append(written(i))
                    .append(" before\n");
        }
        ORDINARY.keySet().forEach(place -> files.get(place.substring(0, place.indexOf('|')))
                .append(place.substring(place.indexOf('|') + 1))
                .append('\n'));
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            boolean isLatin = file.getKey().equals("agents.conf");
            Files.writeString(
                    path,
                    file.getValue() + "; \u00fcber\n",
                    isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
        String all = String.join("\n", marks());
        for (String name : List.of(
                ".git/objects/ab/cdef",
                "keys/asterisk.pem",
                "astdb.sqlite3",
                "sip.conf.bak",
                "sip.conf~",
                ".#sip.conf",
                "#sip.conf#",
                ".sip.conf.swp",
                "notes.txt",
                "archive/sip.conf",
                "key.conf")) {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "-----BEGIN PRIVATE KEY-----\n" + all);
        }
        Path elsewhere = Files.writeString(folder.resolveSibling("elsewhere"), "root:" + all);
        Files.createSymbolicLink(folder.resolve("shadow.conf"), elsewhere);
    }
}
