package org.stockledger.examples.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An article of the sample shop; some have the names that people type, not those that a catalogue has. */
record SampleArticle(String code, String name, String price) {
    private static final List<SampleArticle> RANGE = range();

    private static List<SampleArticle> range() {
        List<SampleArticle> range = new ArrayList<>(List.of(
                new SampleArticle("22011", "LANTERN WITH GLASS DOOR", "4.95"),
                new SampleArticle("22012", "PAPER CHAIN KIT, STARS", "2.55"),
                new SampleArticle("22013", "TEA TOWEL \"PUT THE KETTLE ON\"", "1.65"),
                new SampleArticle("22014", "ROUND CAKE TIN ROSES ", "3.75"),
                new SampleArticle("22015", "JUTE BAG GARDEN BIRDS", "2.08"),
                new SampleArticle("22016", "SET OF 6 TEA LIGHTS", "0.425"),
                new SampleArticle("22017", "WOODEN HEART TO HANG", "0.85"),
                new SampleArticle("22018", "DOORMAT \"WELCOME\"", "6.75"),
                new SampleArticle("22019", "£1 GIFT BOX OF SWEETS", "0.83"),
                new SampleArticle("22020", "FELTCRAFT FOX KIT", "2.95")));
        List<String> things =
                List.of("MUG", "CAKE STAND", "CUSHION", "NOTEBOOK", "LUNCH BAG", "ALARM CLOCK", "PICTURE FRAME");
        List<String> designs = List.of("RED SPOTS", "VINTAGE ROSE", "BLUE STRIPES", "SWALLOWS", "CIRCUS", "STRAWBERRY");
        for (int thing = 0; thing < things.size(); thing++) {
            for (int design = 0; design < designs.size(); design++) {
                String code = 84_030 + thing + String.valueOf((char) ('A' + design));
                String pounds = String.valueOf(1 + (thing * 7 + design) % 9);
                range.add(new SampleArticle(code, things.get(thing) + " " + designs.get(design), pounds + ".25"));
            }
        }
        range.add(new SampleArticle("84030a", "MUG RED SPOTS, SECOND CHOICE", "0.65")); // another code than 84030A
        range.add(new SampleArticle("POST", "POSTAGE", "18.0"));
        range.add(new SampleArticle("gift_0001_20", "Gift voucher £20.00", "16.67"));
        return List.copyOf(range);
    }

    /** One of the range; the first ones sell best. */
    static SampleArticle any(Random chance) {
        return RANGE.get(Math.min(chance.nextInt(RANGE.size()), chance.nextInt(RANGE.size())));
    }

    /** A few for the house, dozens for a shop. */
    int usualQuantity(Random chance) {
        return chance.nextInt(5) == 0 ? 12 * (1 + chance.nextInt(4)) : 1 + chance.nextInt(8);
    }
}
