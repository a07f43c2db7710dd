Feature: Where incoming calls go

  @TP-ROUTE-01 @must @pins:context @pins:inbound-dialplan @pins:identity
  Rule: A call to the trunk's number enters the inbound context, at that extension, with its caller's number
    Source: the trunk's own dialplan; Flowroute puts the caller's number in From

    Scenario: A call from 1-206-555-0123
      Given the desk phone answers calls
      When the carrier calls the trunk's number as 12065550123
      Then the call enters the inbound context at the trunk's number with caller number 12065550123
      And the desk phone is called
      And the call is answered

  @TP-ROUTE-02 @must @pins:context @pins:inbound-dialplan
  Rule: A call to a number that is not ours is refused with 404 and runs nothing
    Source: RFC 3261 section 21.4.5

    Scenario: A call to somebody else's number
      When the carrier calls 12065550199
      Then the call is refused with 404
      And no dialplan is run

  @TP-ROUTE-03 @must @pins:inbound-dialplan @pins:context
  Rule: A call that the desk phone does not take goes to voicemail
    Source: the trunk's own dialplan

    Scenario: The desk phone is busy
      Given the desk phone meets INVITE with 486
      When the carrier calls the trunk's number
      Then the call is answered
      And the carrier hears something
