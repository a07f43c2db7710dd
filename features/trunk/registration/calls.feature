@needs:digest @needs:registration
Feature: Calls that come because Asterisk has registered
  The carrier's proxy puts what was registered into the Request-URI, with all that stands behind it.

  @TP-REG-03 @must @pins:registration @pins:identity @pins:context @pins:inbound-dialplan
  @needs:own-number @needs:inbound-context
  Rule: A call to what Asterisk has registered enters the dialplan where calls to the trunk's number do
    Source: RFC 3261 sections 16.5 and 16.6 (the target of a request is the address that is registered, and takes the place of its Request-URI)

    Scenario: The carrier
      Given from the start the carrier takes registrations
      When the carrier calls the trunk's number where Asterisk has registered
      Then the call reaches the inbound context alone

  @TP-REG-04 @must @pins:identity @pins:guests @pins:reach @pins:registration
  @needs:own-number
  Rule: A stranger who calls there, and cannot know with what mark, reaches no dialplan
    Source: RFC 3261 section 26.1.1 (impersonating a server); res/res_pjsip_outbound_registration.c, line

    Background:
      Given from the start the carrier takes registrations

    Scenario: Without a mark
      When a stranger calls the trunk's number where Asterisk has registered, without a mark
      Then the call reaches no dialplan

    Scenario: With an invented mark
      When a stranger calls the trunk's number where Asterisk has registered, with an invented mark
      Then the call reaches no dialplan
