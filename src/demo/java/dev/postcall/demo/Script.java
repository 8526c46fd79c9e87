package dev.postcall.demo;

import java.util.List;

/** The texts of calls in one language: fictional names, and sentences that fit any of them. */
enum Script {
    ENGLISH(
            List.of("Tyler Ashgrove", "Quentin O'Harrow", "Mary-Lou Fenwick", "J. P. St. Claire", "ann  lowercase"),
            List.of(
                    "I saw that you asked for our price list.",
                    "Would Monday at 9:30 AM or Tuesday at 1:00 PM suit you?",
                    "That's a follow-up to what you told us last week.",
                    "Let me check-in with the team."),
            List.of("yeah sure", "um  who is this", "no not now", "289 3647 is my other number", "what's it cost"),
            List.of(
                    "%s asked for a follow-up by e-mail to %s; wants prices in writing.",
                    "%s can't decide today: call back after the 1st. Number confirmed: %s.")),
    GERMAN(
            List.of("Jürgen Größlein", "Zoë Öhlschläger", "Karl-Heinz von der Straßwiese"),
            List.of("Sie hatten nach einem Rückruf gefragt.", "Passt Ihnen Donnerstag um 14:30 Uhr?"),
            List.of("ja gern", "nee danke", "äh  wer ist da"),
            List.of("%s wünscht einen Rückruf, die Straße ist gesperrt. Kontakt: %s.")),
    FRENCH(
            List.of("Hélène Dufauxbois", "Noël L'Inventé"),
            List.of("C'est au sujet de l'assurance que vous aviez demandée.", "Préférez-vous l'après-midi ?"),
            List.of("oui d'accord", "non merci", "c'est combien"),
            List.of("%s compare l'assurance à celle d'un concurrent ; écrire à %s.")),
    TURKISH(
            List.of("İpek Iğdıroğlu", "Işıl Çınarsız"),
            List.of("Sizi fiyat listesi için arıyorum.", "Salı günü uygun mu?"),
            List.of("evet olur", "hayır istemiyorum"),
            List.of("%s İstanbul'da ışık ürünleri istiyor; adres %s.")),
    HINDI(
            List.of("अनामिका कल्पित", "मनगढ़ंत सिंह"),
            List.of("आपने हमारी सेवा के बारे में पूछा था।", "क्या सोमवार ठीक रहेगा?"),
            List.of("हाँ ठीक है", "नहीं धन्यवाद"),
            List.of("%s को सोमवार को दोबारा फ़ोन करना है। संपर्क: %s")),
    THAI(
            List.of("สมมติ นามไม่จริง", "กานดา แต่งขึ้น"),
            List.of("คุณสนใจเรียนขับเครื่องบินใช่ไหมคะ", "สะดวกวันจันทร์หรือวันอังคารคะ"),
            List.of("ใช่ครับ", "ไม่สนใจค่ะ"),
            List.of("คุณ%sขอให้โทรกลับวันจันทร์และส่งราคาทางอีเมล %s")),
    CHINESE(
            List.of("虚构明", "假名丽"),
            List.of("您之前咨询过我们的课程。", "星期一上午方便吗?"),
            List.of("可以", "不用了谢谢"),
            List.of("%s希望下周再联系,需要书面报价。联系方式:%s。")),
    JAPANESE(
            List.of("架空 太郎", "見本 花子"),
            List.of("先日はお問い合わせありがとうございました。", "月曜日のご都合はいかがですか。"),
            List.of("はい、お願いします", "いいえ、結構です"),
            List.of("%s様は月曜日に折り返しの電話を希望。見積書を%sへ送付。")),
    ARABIC(
            List.of("خيالي المثال", "سارة الوهمية"),
            List.of("لقد سألت عن خدماتنا.", "هل يناسبك يوم الاثنين؟"),
            List.of("نعم", "لا شكرا"),
            List.of("طلب %s مكالمة يوم الاثنين، البريد %s")),
    HEBREW(
            List.of("דוגמה בדוי", "נועה המצאה"),
            List.of("ביקשת לשמוע על השירות שלנו.", "האם יום שני מתאים?"),
            List.of("כן", "לא תודה"),
            List.of("%s מבקש שיחה חוזרת ביום שני, דואר %s")),
    EMOJI(
            List.of("🦄 Sunny 👩🏽‍🚀", "🇳🇵 Max 🏔️"),
            List.of("Hey 👋, you left a 👍 on our page!", "Monday 🗓️ or Tuesday?"),
            List.of("lol 😂 ok", "nah 🙅"),
            List.of("%s is 💯 interested, send the 📄 to %s ✉️"));

    private static final int ENGLISH_TENTHS = 6;

    private final List<String> names;
    private final List<String> bot;
    private final List<String> human;
    private final List<String> notes;

    Script(List<String> names, List<String> bot, List<String> human, List<String> notes) {
        this.names = names;
        this.bot = bot;
        this.human = human;
        this.notes = notes;
    }

    /** Returns a random language, English most often. */
    static Script any(Randomness random) {
        return random.nextInt(10) < ENGLISH_TENTHS ? ENGLISH : random.any(List.of(values()));
    }

    String name(Randomness random) {
        return random.any(names);
    }

    String bot(Randomness random) {
        return random.any(bot);
    }

    String human(Randomness random) {
        return random.any(human);
    }

    /** Returns the AI's note of a call. */
    String note(Randomness random, String name, String contact) {
        return random.any(notes).formatted(name, contact);
    }
}
