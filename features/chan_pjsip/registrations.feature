@needs:digest @needs:registration
Feature: Calls with the mark of a registration
  What Asterisk registers may have a mark (line), which whoever calls there has from the carrier alone.

  @TP-REG-10 @should @pins:registration @pins:identity
  @needs:own-number @needs:second-address @needs:inbound-context
  Rule: A call to what Asterisk has registered is the trunk's, from whichever address of the carrier's it comes
    Source: res/res_pjsip_outbound_registration.c, line and endpoint; carriers call from servers other than the one that registers

    Scenario: From an address that the carrier's name does not have
      Given from the start the carrier takes registrations
      When the carrier's second address calls the trunk's number where Asterisk has registered
      Then the call reaches the inbound context alone
