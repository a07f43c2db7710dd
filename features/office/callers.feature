Feature: Who calls, and how many at once

  @TP-OFFICE-13 @must @pins:caller-number @pins:inbound-dialplan
  @needs:own-number @needs:second-phone
  Rule: No telephone shows who calls and does not want it known
    Source: RFC 3323 section 4.1.1.3, RFC 3325 section 9.3

    Background:
      Given it is Wednesday 10:00

    Scenario: Behind the menu
      Given the desk phone answers calls
      When the carrier calls the trunk's number and hides who calls
      Then the call is answered
      When the carrier presses 101
      Then the desk phone is called
      And the desk phone is not told who calls

    @needs:second-trunk
    Scenario: In the workshop
      Given the second phone answers calls
      When the other carrier calls the other trunk's number and hides who calls
      Then the second phone is called
      And the second phone is not told who calls

  @TP-OFFICE-14 @must @pins:caller-number @pins:outbound-dialplan
  @needs:second-trunk
  Rule: With *67 before a number, neither carrier passes on who calls
    Source: the office's own dialplan; RFC 3323 section 4.1.1.3

    Scenario: The first carrier
      Given the carrier answers calls
      When the desk phone calls *6792065550100
      Then the carrier is not told who calls
      And the INVITE to the carrier has the headers
        | Request-URI | sip:12065550100@<carrier's name> |
      And the desk phone's call is answered

    Scenario: The other, where the first does not take the call
      Given the carrier meets INVITE with 503
      And the other carrier answers calls
      When the desk phone calls *6792065550100
      Then the other carrier is called
      And the other carrier is not told who calls
      And the INVITE to the other carrier has the headers
        | Request-URI | sip:12065550100@<other carrier's name> |

  @TP-OFFICE-15 @must @pins:inbound-dialplan
  @needs:second-phone @needs:second-trunk
  Rule: The workshop takes two calls at once, and a third is told that it is engaged
    Source: the office's own dialplan

    Scenario: A third call
      Given the second phone answers calls
      When the other carrier places 2 calls to the other trunk's number at once
      Then each of them is answered
      When the other carrier calls the other trunk's number
      Then the call is refused with 486

  @TP-OFFICE-16 @must @pins:message-waiting @pins:inbound-dialplan
  @needs:own-number @needs:second-phone @needs:telephone-events @needs:g711
  Rule: A caller whom a telephone does not take leaves a message, and the telephone is told of it
    Source: RFC 3842 section 5.2; the office's own dialplan

    Scenario Outline: <phone> is engaged
      Given it is Wednesday 10:00
      And <phone> meets INVITE with 486
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier presses <extension>
      Then voicemail takes the call
      When the carrier presses #
      And the carrier leaves a recording after the beep
      And the carrier hangs up
      Then <phone> is told that there is a message
      And mailbox <extension>@office holds the carrier's recording

      Examples:
        | phone            | extension |
        | the desk phone   | 101       |
        | the second phone | 102       |
