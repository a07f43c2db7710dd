Feature: Incoming calls from the carrier
  Flowroute knows no password for its customer's machine: a call that is challenged is a call that is lost.

  @TP-AUTH-03 @must @pins:identity
  @needs:own-number @needs:ringing-phone
  Rule: A call from the carrier is not challenged, whichever port it comes from
    Source: Flowroute, host-based inbound routes; RFC 3261 section 18.1.1 (a client may send from any port)

    Background:
      Given the desk phone answers calls

    Scenario: From its usual port
      When the carrier calls the trunk's number
      Then the call is not challenged

    @needs:other-port
    Scenario: From another port
      When the carrier from another port calls the trunk's number
      Then the call is not challenged
