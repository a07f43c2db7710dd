@needs:telephone-events
Feature: Agreeing on telephone-events
  Digits go out of band. Both sides must have said so, and under which payload type.

  @TP-DTMF-01 @must @pins:dtmf
  Rule: Telephone-events are agreed on for calls in both directions
    Source: RFC 4733 section 2.4.1, RFC 3264 section 6.1; Flowroute asks for RFC 2833 digits

    @needs:dialled-number @needs:outbound-context
    Scenario: An outgoing call offers them
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then Asterisk offers the carrier the trunk's codecs, telephone-event
      And Asterisk takes the sixteen keys as telephone-events

    @needs:own-number @needs:ringing-phone
    Scenario: An incoming call is answered with them
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers the trunk's codecs, telephone-event
      Then Asterisk answers with the trunk's codecs, telephone-event
      And Asterisk takes the sixteen keys as telephone-events

    @needs:own-number @needs:ringing-phone
    Scenario: The carrier chooses another payload type
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers the trunk's codecs, telephone-event (96)
      Then Asterisk answers with the trunk's codecs, telephone-event (96)
      And Asterisk takes the sixteen keys as telephone-events

    @needs:own-number @needs:ringing-phone
    Scenario: The carrier offers none
      Given the desk phone answers calls
      When the carrier calls the trunk's number and offers the trunk's codecs
      Then Asterisk answers with the trunk's codecs
