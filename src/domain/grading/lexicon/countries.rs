//! Arabic names of countries that are their own adjective but for the alif: `روسيا`, `روسي`.
//!
//! In: a folded word without article. Out: yes or no.

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
