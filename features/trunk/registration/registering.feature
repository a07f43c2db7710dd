@needs:digest @needs:registration
Feature: Registering with the carrier
  A carrier that takes registrations sends calls where Asterisk has said that it is. Where it has not, nobody is called.

  @TP-REG-01 @must @pins:registration @pins:credentials @pins:host @pins:retries
  Rule: Half a minute after it has booted, Asterisk has registered the account's address with the account's credentials
    Source: RFC 3261 sections 10.2, 10.2.6 and 22.2; until it has, which chan_pjsip takes up to 10 seconds for, no call comes in

    Scenario: The first registration
      Given from the start the carrier takes registrations
      Then Asterisk registers within 30 seconds
      And it is the account's address that Asterisk registers
      And each challenge of REGISTER is answered with the account's credentials

  @TP-REG-02 @must @pins:registration @pins:own-address @pins:own-port
  Rule: What Asterisk registers is where the carrier reaches it, and nowhere else
    Source: RFC 3261 sections 10.2.1 (Contact says where requests are to go) and 10.3 (each binding is one more place for them)

    Scenario: The Contact of the first registration
      Given from the start the carrier takes registrations
      Then Asterisk registers within 30 seconds
      And it is at its own address and port that Asterisk registers, and nowhere else
