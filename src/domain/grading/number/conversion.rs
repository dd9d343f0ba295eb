//! Amounts in another unit than the card's: `93 miles` where 150 km are asked.
//!
//! In: a typed number and what it should be in its unit. Out: whether it is that, rounded as one rounds who converts.

/// A rounded number says at least so many digits of the right one, and more need not be said than the second.
const WANTED_DIGITS: (usize, usize) = (2, 3);

/// Whether a number with so many decimals is the exact one, rounded to them or to its last digit that is not zero. It
/// must say as many digits as the card's number does, but at least two and no more than three: who says *1 mile* for a
/// kilometre is wrong.
pub(super) fn is_rounded(typed: f64, decimals: usize, exact: f64, of_card: f64) -> bool {
    let (least, most) = WANTED_DIGITS;
    let (digits, zeros) = digits(of_card, 0);
    let wanted = (digits - zeros).clamp(least, most);
    let is_near = |place: f64| (typed - exact).abs() <= place / 2.0 * (1.0 + 4.0 * f64::EPSILON);
    let (digits, zeros) = self::digits(typed, decimals);
    (digits >= wanted && is_near(10_f64.powi(-power(decimals))))
        || (decimals == 0 && digits - zeros >= wanted && is_near(10_f64.powi(power(zeros))))
}

/// How many digits a number has from its first that is not zero, and how many zeros it ends with.
fn digits(number: f64, decimals: usize) -> (usize, usize) {
    let written = format!("{:.decimals$}", number.abs()).replace('.', "");
    let digits = written.trim_start_matches('0');
    (digits.len(), digits.len() - digits.trim_end_matches('0').len())
}

fn power(places: usize) -> i32 {
    i32::try_from(places).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversion_is_right_when_it_is_rounded_finely_enough() {
        let mile = 1.609_344;
        for (kilometres, typed, decimals, is_right) in [
            (150.0, 93.0, 0, true),
            (150.0, 93.2, 1, true),
            (150.0, 93.21, 2, true),
            (150.0, 94.0, 0, false),
            (150.0, 93.0, 1, false),
            (150.0, 93.3, 1, false),
            (150.0, 90.0, 0, false),
            (1500.0, 932.0, 0, true),
            (1500.0, 930.0, 0, true),
            (1500.0, 900.0, 0, false),
            (1500.0, 940.0, 0, false),
            (1234.0, 767.0, 0, true),
            (1234.0, 770.0, 0, false),
            (1609.0, 1000.0, 0, true),
            (5.0, 3.1, 1, true),
            (5.0, 3.0, 0, false),
            (1.0, 1.0, 0, false),
            (1.0, 0.62, 2, true),
        ] {
            let exact = kilometres / mile;
            assert_eq!(
                is_rounded(typed, decimals, exact, kilometres),
                is_right,
                "{typed} for {kilometres} km"
            );
        }
    }
}
