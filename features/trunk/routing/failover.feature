@needs:second-trunk @needs:failover
Feature: Where calls go that the first carrier does not take

  @TP-ROUTE-18 @must @pins:outbound-dialplan
  @needs:dialled-number @needs:calling-phone @needs:caller-number
  Rule: A call that the first carrier does not take goes through the other
    Source: the description, which says through which trunks it goes; RFC 3261 section 21.5.4

    Scenario: The first answers 503
      Given the carrier meets INVITE with 503
      And the other carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the other carrier is asked for the number agreed on in the trunk's caller number
      And the desk phone's call is answered

    @slow @needs:qualify
    Scenario: The first is unreachable
      Given from the start the carrier meets OPTIONS with silence
      And the other carrier answers calls
      Then the trunk becomes unreachable within 32 seconds
      When the desk phone calls a number that may be dialled
      Then the other carrier is asked for the number agreed on in the trunk's caller number
      And the desk phone's call is answered

  @TP-ROUTE-19 @must @pins:outbound-dialplan
  @needs:dialled-number @needs:calling-phone
  Rule: A call that the first carrier has taken is not placed with the other when it is over
    Source: the description, by which the other is for calls that the first does not take

    Scenario: The first hangs up
      Given the carrier answers calls
      And the other carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the desk phone's call is answered
      When the carrier hangs up
      Then Asterisk has sent the other carrier 0 INVITEs

  @TP-ROUTE-20 @should @pins:outbound-dialplan
  @needs:dialled-number @needs:calling-phone
  Rule: Whom the first carrier has found busy, the other does not ring again
    Source: RFC 3261 section 21.4.24 (it was reached, and does not want another call)

    Scenario: The first answers 486
      Given the carrier meets INVITE with 486
      And the other carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the desk phone's call is turned away
      And the other carrier is not called
