package dev.vouch.demo;

class DemoDataRefused extends RuntimeException {

    DemoDataRefused() {
        super("VOUCH_DEMO_DATA=true adds invented customers, which only the embedded database takes, but"
                + " SPRING_DATASOURCE_URL names another one.");
    }
}
