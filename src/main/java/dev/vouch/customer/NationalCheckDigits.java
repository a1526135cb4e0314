package dev.vouch.customer;

import static java.util.Map.entry;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;
import org.hibernate.validator.constraints.br.CNPJ;
import org.hibernate.validator.constraints.br.CPF;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The check digits of single countries. Each function takes a number of the form that its row describes. */
final class NationalCheckDigits {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final int WITH_LETTERS = 36;
    private static final String FRENCH_KEYS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String CURP = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    private static final String UEN = "ABCDEFGHJKLMNPQRSTUVWX0123456789";

    /** The value of a letter or digit at an odd place of a codice fiscale. */
    private static final int[] AT_ODD_PLACES = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private static final Map<String, Predicate<String>> NAMED = Map.ofEntries(
            entry("at_uid", NationalCheckDigits::atUid),
            entry("au_abn", NationalCheckDigits::auAbn),
            entry("be_nn", NationalCheckDigits::beNn),
            entry("be_vat", number -> (value(number) / 100 + value(number) % 100) % 97 == 0),
            entry("br_cnpj", number -> isBrazilian("cnpj", number)),
            entry("br_cpf", number -> isBrazilian("cpf", number)),
            entry("co_nit", NationalCheckDigits::coNit),
            entry("cy", NationalCheckDigits::cy),
            entry("cz_ico", NationalCheckDigits::czIco),
            entry(
                    "cz_rc",
                    number -> number.length() == 9 || value(first(number, 9)) % 11 % 10 == value(last(number, 1))),
            entry("de_idnr", NationalCheckDigits::deIdnr),
            entry("es_cif", NationalCheckDigits::esCif),
            entry("es_dni", NationalCheckDigits::esDni),
            entry("fi_hetu", NationalCheckDigits::fiHetu),
            entry("fr_nir", NationalCheckDigits::frNir),
            entry("fr_siret", NationalCheckDigits::frSiret),
            entry("fr_spi", number -> value(first(number, 10)) % 511 == value(last(number, 3))),
            entry("fr_vat", NationalCheckDigits::frVat),
            entry("gb_utr", NationalCheckDigits::gbUtr),
            entry("gb_vat", NationalCheckDigits::gbVat),
            entry("hk_id", NationalCheckDigits::hkId),
            entry("ie", NationalCheckDigits::ie),
            entry("ie_old", number -> ie("0" + number.substring(2, 7) + number.charAt(0) + number.charAt(7))),
            entry("it_cf", NationalCheckDigits::itCf),
            entry("kr_brn", NationalCheckDigits::krBrn),
            entry("lu_matricule", NationalCheckDigits::luMatricule),
            entry("lu_vat", number -> value(first(number, 6)) % 89 == value(last(number, 2))),
            entry(
                    "lv_person",
                    number -> (1 + sum(first(number, 10), 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10
                            == value(last(number, 1))),
            entry("mx_curp", NationalCheckDigits::mxCurp),
            entry("nl_vat", NationalCheckDigits::nlVat),
            entry("ro_cnp", NationalCheckDigits::roCnp),
            entry("sg_nric", NationalCheckDigits::sgNric),
            entry(
                    "sg_uen_business",
                    number -> isLetter(number, "XMKECAWLJDB", sum(first(number, 8), 10, 4, 9, 3, 8, 2, 7, 1))),
            entry(
                    "sg_uen_company",
                    number -> isLetter(number, "ZKCMDNERGWH", sum(first(number, 9), 10, 8, 6, 4, 9, 7, 5, 3, 1))),
            entry("sg_uen_other", NationalCheckDigits::sgUenOther),
            entry("tr_tckn", NationalCheckDigits::trTckn),
            entry("tr_vkn", NationalCheckDigits::trVkn));

    private NationalCheckDigits() {}

    static Predicate<String> named(String name) {
        Predicate<String> check = NAMED.get(name);
        if (check == null) {
            throw new IllegalStateException("No check digit has the name " + name);
        }
        return check;
    }

    private record Brazilian(
            @CPF String cpf,
            @CNPJ(format = CNPJ.Format.ALPHANUMERIC) String cnpj) {}

    private static boolean isBrazilian(String kind, String number) {
        return VALIDATOR.validateValue(Brazilian.class, kind, number).isEmpty();
    }

    private static boolean atUid(String number) {
        int sum = 4 + number.charAt(7) - '0';
        for (int i = 0; i < 7; i++) {
            int multiplied = (number.charAt(i) - '0') * (1 + i % 2);
            sum += multiplied / 10 + multiplied % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean auAbn(String number) {
        return (sum(number, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
    }

    /** For people born since 2000, a 2 precedes the number. */
    private static boolean beNn(String number) {
        long check = value(last(number, 2));
        long checked = value(first(number, 9));
        return 97 - checked % 97 == check || 97 - (2_000_000_000L + checked) % 97 == check;
    }

    private static boolean coNit(String number) {
        int rest =
                sum(first(number, number.length() - 1), 71, 67, 59, 53, 47, 43, 41, 37, 29, 23, 19, 17, 13, 7, 3) % 11;
        return value(last(number, 1)) == (rest < 2 ? rest : 11 - rest);
    }

    private static boolean cy(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = number.charAt(i) - '0';
            sum += i % 2 == 0 ? AT_ODD_PLACES[digit] : digit;
        }
        return !number.startsWith("12") && number.charAt(8) == 'A' + sum % 26;
    }

    private static boolean czIco(String number) {
        int rest = sum(first(number, 7), 8, 7, 6, 5, 4, 3, 2) % 11;
        return value(last(number, 1)) == (11 - rest) % 10;
    }

    /** Of the first ten digits one comes twice, or since 2016 three times, and no other repeats. */
    private static boolean deIdnr(String number) {
        List<Long> repeated = first(number, 10)
                .chars()
                .boxed()
                .collect(Collectors.groupingBy(digit -> digit, Collectors.counting()))
                .values()
                .stream()
                .filter(times -> times > 1)
                .toList();
        return repeated.size() == 1 && repeated.get(0) <= 3;
    }

    private static boolean esCif(String number) {
        String digits = number.substring(1, 8);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int multiplied = (digits.charAt(i) - '0') * (2 - i % 2);
            sum += multiplied / 10 + multiplied % 10;
        }
        int check = (10 - sum % 10) % 10;
        char given = number.charAt(8);
        return given == '0' + check || given == "JABCDEFGHI".charAt(check);
    }

    /** Foreigners have an X, Y or Z, which stands for 0, 1 or 2. A K, L or M does not count. */
    private static boolean esDni(String number) {
        String digits = switch (number.charAt(0)) {
            case 'X' -> "0" + number.substring(1, 8);
            case 'Y' -> "1" + number.substring(1, 8);
            case 'Z' -> "2" + number.substring(1, 8);
            case 'K', 'L', 'M' -> number.substring(1, 8);
            default -> first(number, 8);
        };
        return number.charAt(8) == "TRWAGMYFPDXBNJZSQVHLCKE".charAt((int) (value(digits) % 23));
    }

    private static boolean fiHetu(String number) {
        String digits = number.substring(0, number.length() - 1).replaceAll("[A-Z]", "");
        return number.charAt(number.length() - 1)
                == "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (value(digits) % 31));
    }

    private static boolean frNir(String number) {
        String digits = number.replace("2A", "19").replace("2B", "18");
        return 97 - value(first(digits, 13)) % 97 == value(last(digits, 2));
    }

    /** The offices of La Poste have no check digit: their digits are a multiple of 5 in sum. */
    private static boolean frSiret(String number) {
        boolean isLuhn = LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number);
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(first(number, 9))
                && (isLuhn
                        || number.startsWith("356000000")
                                && number.chars().map(digit -> digit - '0').sum() % 5 == 0);
    }

    private static boolean frVat(String number) {
        long siren = value(number.substring(2));
        int first = FRENCH_KEYS.indexOf(number.charAt(0));
        int second = FRENCH_KEYS.indexOf(number.charAt(1));
        if (first < 10 && second < 10) {
            return first * 10 + second == (siren * 100 + 12) % 97;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (siren + 1 + key / 11) % 11 == key % 11;
    }

    private static boolean gbUtr(String number) {
        return number.charAt(0) == "21987654321".charAt(sum(number.substring(1), 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11);
    }

    /** Numbers given out since 2010 have 55 or 42 added. */
    private static boolean gbVat(String number) {
        int rest = sum(number, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
        return rest == 0 || !number.startsWith("0") && (rest == 42 || rest == 55);
    }

    /** Letters count from A = 10; a blank before a single letter is 36. */
    private static boolean hkId(String number) {
        int sum = number.length() == 8 ? 9 * WITH_LETTERS : 0;
        for (int fromRight = 0; fromRight < number.length(); fromRight++) {
            sum += (fromRight + 1) * Character.digit(number.charAt(number.length() - 1 - fromRight), WITH_LETTERS);
        }
        return sum % 11 == 0;
    }

    /** A second letter, which companies since 2013 have, counts nine times; a W in its place is nothing. */
    private static boolean ie(String number) {
        int second = number.length() == 9 ? number.charAt(8) - 'A' + 1 : 0;
        int rest = (sum(first(number, 7), 8, 7, 6, 5, 4, 3, 2) + 9 * second) % 23;
        return number.charAt(7) == "WABCDEFGHIJKLMNOPQRSTUV".charAt(rest);
    }

    private static boolean itCf(String number) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char character = number.charAt(i);
            int index = Character.isDigit(character) ? character - '0' : character - 'A';
            sum += i % 2 == 0 ? AT_ODD_PLACES[index] : index;
        }
        return number.charAt(15) == 'A' + sum % 26;
    }

    private static boolean krBrn(String number) {
        int ninth = number.charAt(8) - '0';
        return (sum(number, 1, 3, 7, 1, 3, 7, 1, 3, 5, 1) + ninth * 5 / 10) % 10 == 0;
    }

    private static boolean luMatricule(String number) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(first(number, 12))
                && VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(first(number, 11) + last(number, 1));
    }

    private static boolean mxCurp(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CURP.indexOf(number.charAt(i)) * (18 - i);
        }
        return value(last(number, 1)) == (10 - sum % 10) % 10;
    }

    /** A company has a BSN or RSIN. A sole trader has, since 2020, ISO 7064, MOD 97-10, over the whole number with its NL. */
    private static boolean nlVat(String number) {
        StringBuilder digits = new StringBuilder();
        ("NL" + number).chars().forEach(each -> digits.append(Character.digit(each, WITH_LETTERS)));
        return sum(first(number, 9), 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0
                || new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static boolean roCnp(String number) {
        int rest = sum(first(number, 12), 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
        return value(last(number, 1)) == (rest == 10 ? 1 : rest);
    }

    private static boolean sgNric(String number) {
        int sum = sum(number.substring(1, 8), 2, 7, 6, 5, 4, 3, 2);
        return switch (number.charAt(0)) {
            case 'S' -> isLetter(number, "JZIHGFEDCBA", sum);
            case 'T' -> isLetter(number, "JZIHGFEDCBA", sum + 4);
            case 'F' -> isLetter(number, "XWUTRQPNMLK", sum);
            case 'G' -> isLetter(number, "XWUTRQPNMLK", sum + 4);
            default -> isLetter(number, "XWUTRQPNJLK", sum + 3);
        };
    }

    private static boolean sgUenOther(String number) {
        int[] weights = {4, 3, 5, 3, 10, 2, 2, 5, 7};
        int sum = -5;
        for (int i = 0; i < weights.length; i++) {
            sum += UEN.indexOf(number.charAt(i)) * weights[i];
        }
        return number.charAt(9) == UEN.charAt(Math.floorMod(sum, 11));
    }

    private static boolean trTckn(String number) {
        int odd = sum(first(number, 9), 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = sum(first(number, 9), 0, 1, 0, 1, 0, 1, 0, 1, 0);
        int tenth = number.charAt(9) - '0';
        return Math.floorMod(odd * 7 - even, 10) == tenth && (odd + even + tenth) % 10 == value(last(number, 1));
    }

    private static boolean trVkn(String number) {
        int sum = 0;
        for (int i = 1; i <= 9; i++) {
            int shifted = (number.charAt(9 - i) - '0' + i) % 10;
            int rest = shifted * (1 << i) % 9;
            sum += shifted != 0 && rest == 0 ? 9 : rest;
        }
        return value(last(number, 1)) == (10 - sum % 10) % 10;
    }

    private static boolean isLetter(String number, String letters, int sum) {
        return number.charAt(number.length() - 1) == letters.charAt(sum % letters.length());
    }

    private static int sum(String digits, Integer... weights) {
        return CheckDigits.weightedSum(digits, List.of(weights));
    }

    private static long value(String digits) {
        return Long.parseLong(digits);
    }

    private static String first(String number, int length) {
        return number.substring(0, length);
    }

    private static String last(String number, int length) {
        return number.substring(number.length() - length);
    }
}
