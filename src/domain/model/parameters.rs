//! The parameters of the memory model, and the number by which the log names a set of them.

use std::fmt;

/// Which parameters the scheduler used; 0 is FSRS-6 with its defaults, other numbers a progress file gives away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct ParameterSet(pub u32);

/// The 21 parameters of FSRS-6, w0 to w20.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameters(pub [f32; Self::COUNT]);

impl Parameters {
    /// What computes with them, as progress files and output name it.
    pub const ALGORITHM: &'static str = "fsrs-6";

    /// How many there are.
    pub const COUNT: usize = 21;

    /// Whether all are finite, so that there is something to compute with.
    pub fn are_finite(&self) -> bool {
        self.0.iter().all(|number| number.is_finite())
    }

    /// Reads what [`Parameters`] writes; `None` unless that are as many finite numbers.
    pub fn parse(text: &str) -> Option<Self> {
        let numbers: Option<Vec<f32>> =
            text.split_ascii_whitespace().map(|number| number.parse().ok()).collect();
        numbers?.try_into().ok().map(Self).filter(Self::are_finite)
    }
}

impl fmt::Display for Parameters {
    /// The numbers, parted by spaces, each with as few digits as it takes to read back the same.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, number) in self.0.iter().enumerate() {
            write!(f, "{}{number}", if place == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_read_as_they_are_written() {
        let numbers = std::array::from_fn(|place| 0.1 + f32::from(u8::try_from(place).unwrap()) / 3.0);
        let parameters = Parameters(numbers);
        assert_eq!(Parameters::parse(&parameters.to_string()), Some(parameters));
    }

    #[test]
    fn too_few_or_what_is_no_number_is_refused() {
        assert_eq!(Parameters::parse("0.1 0.2"), None);
        assert_eq!(Parameters::parse(&["1"; 22].join(" ")), None);
        assert_eq!(Parameters::parse(&["x"; 21].join(" ")), None);
        assert_eq!(Parameters::parse(&["NaN"; 21].join(" ")), None);
    }
}
