Feature: What the office's telephones may do

  @TP-OFFICE-05 @must @pins:outbound-dialplan
  @needs:second-phone
  Rule: Telephones call each other
    Source: the office's own dialplan

    Scenario: The reception calls the workshop
      Given the second phone answers calls
      When the desk phone calls 102
      Then the second phone is called
      And the desk phone's call is answered

  @TP-OFFICE-06 @must @pins:outbound-dialplan
  @needs:third-phone @needs:dialled-number
  Rule: The telephone in the hall calls inside alone
    Source: the office's own dialplan; whoever passes by can pick it up

    Scenario: It calls out
      Given the carrier answers calls
      When the third phone calls a number that may be dialled
      Then the third phone's call is turned away
      And the carrier is not called

    Scenario: It calls the reception
      Given the desk phone answers calls
      When the third phone calls 101
      Then the desk phone is called
      And the third phone's call is answered

  @TP-OFFICE-20 @must @pins:outbound-dialplan @pins:reach
  @needs:calling-phone @needs:own-number
  Rule: No telephone gets to the menu that callers from outside hear
    Source: the office's own dialplan; who is inside knows the extensions

    Scenario: A telephone dials the office's own number
      Given the carrier answers calls
      When the desk phone calls the trunk's number
      Then the call reaches no dialplan
