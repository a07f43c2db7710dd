Feature: A switch

  @TP-LAMP-02 @should @pins:bulb
  Rule: The lamp obeys its switch | at once
    Source: common sense

    Background:
      Given the lamp is plugged in

    Scenario Outline: <times> times
      When the switch is pressed <times>
      Then the lamp is "<state>"

      Examples:
        | times   | state |
        | 1 time  | on    |
        | 2 times | off   |

    Scenario: Several
      When the lamps are lit
        | one   | now   |
        | other | later |
      Then the label says
        """
        On, or
        off
        """

    Scenario: Not pressed
      Then the lamp is "off"

  @TP-LAMP-01 @must @pins:bulb @pins:cable
  Rule: The cable is copper
    Source: the trade
    No observable effect: because any metal conducts
