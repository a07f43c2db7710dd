package org.trunkproof.configuration;

/** A setting by the type of the object that it is of. */
record SettingName(String type, String name) {

    /**
     * Whether it is called so.
     *
     * @param ofType the type of that; empty for any
     */
    boolean is(String ofType, String other) {
        return (ofType.isEmpty() || ofType.equals(type)) && name.equalsIgnoreCase(other);
    }
}
