@needs:qualify
Feature: Asking the carrier whether it is there
  Asterisk sends the carrier OPTIONS. Who answers, with whatever, is there; calls are only sent to a carrier that is.

  @TP-QUAL-01 @must @pins:qualify @pins:host
  Rule: The carrier is asked with OPTIONS whether it is there, by its own name
    Source: RFC 3261 sections 8.1.1.1 and 11.1; Asterisk's sip.conf, qualify

    Scenario: The first OPTIONS
      Given from the start the carrier meets OPTIONS with 200
      Then the carrier is asked by its name
      And the trunk becomes reachable

  @TP-QUAL-02 @must @pins:qualify
  @needs:dialled-number @needs:outbound-context
  Rule: Any final response shows that the carrier is there, and calls are sent to it
    Source: RFC 3261 section 11.2 (a response of any kind shows that the server is there); Asterisk's sip.conf, qualify

    Scenario Outline: OPTIONS meet <response>
      Given from the start the carrier meets OPTIONS with <response>
      And the carrier answers calls
      Then the trunk becomes reachable
      When Asterisk calls a number that may be dialled
      Then the call is answered

      Examples:
        | response                     |
        | 404                          |
        | 503                          |
        | 401 (nothing)                |
        | 1000 ms of silence, then 200 |

  @TP-QUAL-03 @should @pins:qualify @slow
  Rule: A carrier that is there is asked again within 5 minutes, and not before 10 seconds
    Source: Asterisk's sip.conf, qualifyfreq, which is the owner's to set; for as long, callers may wait in vain for a carrier that has gone, and Asterisk asks one that is silent every 10 seconds

    Scenario: A minute without calls
      Given from the start the carrier meets OPTIONS with 200
      Then the trunk becomes reachable
      And the carrier is asked again after 10 to 300 seconds
