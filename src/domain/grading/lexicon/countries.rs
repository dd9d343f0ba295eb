//! Countries: Arabic names that are their own adjective but for the alif (`روسيا`, `روسي`), and those that stand behind
//! the name of a place.
//!
//! In: a folded word without article, or the key of a phrase. Out: yes or no.

use super::is_listed;

/// Whether it is such a country.
pub(in super::super) fn is_country(word: &str) -> bool {
    // Some begin with what looks like the article.
    const NAMES: &str = "روسيا سوريا ليبيا كوريا تركيا بريطانيا المانيا مانيا ايطاليا اسبانيا رومانيا بلغاريا البانيا \
        بانيا هنغاريا بولونيا صربيا كرواتيا سلوفاكيا سلوفينيا يوغوسلافيا تشيكوسلوفاكيا اوكرانيا جورجيا ارمينيا \
        استراليا ماليزيا اندونيسيا كمبوديا اثيوبيا اريتريا كينيا تنزانيا نيجيريا زامبيا ناميبيا موريتانيا \
        كولومبيا بوليفيا امريكا افريقيا اسيا";
    is_listed(NAMES, word)
}

/// Whether a phrase with that key names a country that a place may lie in.
pub(in super::super) fn is_state(key: &str) -> bool {
    const NAMES: &str = "albania algeria austria belgium bulgaria burma canada china congo cuba czechoslovakia denmark \
        egypt eastgermany england finland france gdr germany greece hungary iceland india indonesia iran iraq israel \
        italy japan jordan kazakhstan lebanon mexico netherlands northkorea norway pakistan poland portugal romania \
        russia serbia southkorea sovietunion spain sweden switzerland syria turkey uk ukraine unitedkingdom britain \
        greatbritain unitedstates us usa ussr vietnam westgermany yugoslavia \
        جزاير نمسا بلجيكا بورما كندا صين كونغو كوبا دنمارك مصر فنلندا فرنسا يونان هند ايران عراق اسراييل يابان اردن \
        لبنان مكسيك هولندا نرويج باكستان بولندا برتغال سويد سويسرا فيتنام اتحادسوفيتي ولاياتمتحده مملكهمتحده انكلترا \
        كازاخستان مجر";
    is_listed(NAMES, key) || is_country(key)
}

#[cfg(test)]
mod tests {
    use super::super::super::fold;
    use super::super::without_article;
    use super::*;

    #[test]
    fn countries_are_known_in_the_form_the_fold_leaves() {
        for country in ["روسيا", "ألمانيا", "إيطاليا", "ألبانيا", "أمريكا", "آسيا"]
        {
            let words = fold::words(country);
            assert!(words.iter().any(|word| is_country(without_article(word))), "{country}");
        }
    }
}
