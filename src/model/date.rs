//! Civil dates and instants. There is no clock here: the host says what day it is.

use core::fmt;

use super::space::pieces;

const SECONDS_PER_DAY: i64 = 86_400;
const SHANGHAI_OFFSET: i64 = 8 * 3_600;

/// A day of the Gregorian calendar between 0001-01-01 and 9999-12-31, both included.
///
/// Held as the number of days since 1970-01-01, so comparing two dates is comparing two integers.
///
/// ```
/// use beian_validator::model::date::Date;
///
/// let issued = Date::parse("2024-01-31").unwrap();
/// assert_eq!(issued.add_months(1).iso().as_str(), "2024-02-29");
/// assert_eq!(Date::parse("2023-02-29"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// 0001-01-01, the first day a four-digit year can name.
    pub const MIN: Date = Date(-719_162);
    /// 9999-12-31, the last day a four-digit year can name.
    pub const MAX: Date = Date(2_932_896);

    /// Returns the day, or `None` when the calendar has no such day.
    ///
    /// `month` and `day` count from 1.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        if !(1..=9999).contains(&year) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        Some(Date(days_from_civil(year, month, day)))
    }

    /// Reads exactly `YYYY-MM-DD`; anything else, white space included, is `None`.
    pub fn parse(text: &str) -> Option<Date> {
        match text.as_bytes() {
            [y @ .., b'-', m1, m2, b'-', d1, d2] if y.len() == 4 => {
                Date::new(number(y)? as i32, number(&[*m1, *m2])?, number(&[*d1, *d2])?)
            }
            _ => None,
        }
    }

    /// Reads exactly eight digits `YYYYMMDD`, as certificates print a birth date.
    pub fn parse_compact(digits: &[u8]) -> Option<Date> {
        if digits.len() != 8 {
            return None;
        }
        let value = number(digits)?;
        Date::new((value / 10_000) as i32, value / 100 % 100, value % 100)
    }

    /// Reads a day as certificates print it and people write it: year, month and day in this order, with
    /// dots, slashes, hyphens, blanks or 年, 月 and 日 between them, or eight digits.
    ///
    /// ```
    /// # use beian_validator::model::date::Date;
    /// for text in ["2035.06.01", "2035/6/1", "2035年6月1日", "20350601"] {
    ///     assert_eq!(Date::read(text), Date::parse("2035-06-01"), "{text}");
    /// }
    /// assert_eq!(Date::read("01.06.2035"), None);
    /// ```
    pub fn read(text: &str) -> Option<Date> {
        let is_between = |c| matches!(c, '.' | '/' | '-' | ' ' | '年' | '月' | '日');
        let mut parts = pieces(text, is_between).map(str::as_bytes);
        match (parts.next()?, parts.next(), parts.next(), parts.next()) {
            (digits, None, ..) => Date::parse_compact(digits),
            (y @ [_, _, _, _], Some(m @ ([_] | [_, _])), Some(d @ ([_] | [_, _])), None) => {
                Date::new(number(y)? as i32, number(m)?, number(d)?)
            }
            _ => None,
        }
    }

    /// Returns the day that lies `days` after 1970-01-01, clamped to [`Date::MIN`] and [`Date::MAX`].
    pub fn from_days(days: i64) -> Date {
        Date(days.clamp(Date::MIN.0.into(), Date::MAX.0.into()) as i32)
    }

    /// Returns the number of days since 1970-01-01, negative before it.
    pub fn days(self) -> i32 {
        self.0
    }

    /// Returns the number of days from `earlier` to `self`, negative when `earlier` is later.
    pub fn days_since(self, earlier: Date) -> i32 {
        self.0 - earlier.0
    }

    /// Returns the year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.civil().0
    }

    /// Returns the month, 1 to 12.
    pub fn month(self) -> u32 {
        self.civil().1
    }

    /// Returns the day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.civil().2
    }

    /// Returns the same day of the month `months` later, or the last day of a shorter month.
    ///
    /// Negative values go back; the result is clamped to [`Date::MIN`] and [`Date::MAX`].
    pub fn add_months(self, months: i32) -> Date {
        let (year, month, day) = self.civil();
        let total = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) as u32 + 1);
        if year < 1 {
            return Date::MIN;
        }
        if year > 9999 {
            return Date::MAX;
        }
        let year = year as i32;
        Date(days_from_civil(year, month, day.min(days_in_month(year, month))))
    }

    /// Returns the day `days` later (earlier when negative), clamped as [`Date::from_days`] does.
    pub fn add_days(self, days: i32) -> Date {
        Date::from_days(i64::from(self.0) + i64::from(days))
    }

    /// Returns the day of the week after ISO 8601: 1 is Monday, 7 is Sunday.
    pub fn weekday(self) -> u32 {
        // 1970-01-01 was a Thursday.
        (self.0 + 3).rem_euclid(7) as u32 + 1
    }

    /// Says whether the day is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        self.weekday() >= 6
    }

    /// Returns the day `count` working days later: Monday to Friday count, the start does not.
    ///
    /// Public holidays and make-up working days are announced year by year and are not known here.
    /// With `count` 0 the result is the day itself, even on a weekend.
    pub fn add_working_days(self, count: u32) -> Date {
        let weeks = i64::from(count / 5);
        let mut date = Date::from_days(i64::from(self.0) + weeks * 7);
        // A start on a weekend behaves like the Friday before it.
        if count > 0 && date.is_weekend() {
            date = date.add_days(5 - date.weekday() as i32);
        }
        for _ in 0..count % 5 {
            date = date.add_days(if date.weekday() >= 5 { 8 - date.weekday() as i32 } else { 1 });
        }
        date
    }

    /// Returns the age in full years (周岁) on `today` of a person born on this day.
    ///
    /// The age grows on the birthday itself; somebody born on 29 February turns a year older on
    /// 1 March of a common year. Negative when `today` lies before the birth.
    pub fn age_on(self, today: Date) -> i32 {
        let (year, month, day) = self.civil();
        let (this_year, this_month, this_day) = today.civil();
        this_year - year - i32::from((this_month, this_day) < (month, day))
    }

    /// Returns the text `YYYY-MM-DD` without allocating.
    pub fn iso(self) -> IsoDate {
        let (year, month, day) = self.civil();
        let mut text = *b"0000-00-00";
        for (at, value) in [(0, year as u32 / 100), (2, year as u32 % 100), (5, month), (8, day)] {
            text[at] += (value / 10) as u8;
            text[at + 1] += (value % 10) as u8;
        }
        IsoDate(text)
    }

    fn civil(self) -> (i32, u32, u32) {
        // Years run from March to February, so the leap day is the last of its year; an era is 400
        // of them. The epoch of this count is 0000-03-01.
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        (year_of_era + era * 400 + i32::from(month <= 2), month as u32, day as u32)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.iso().as_str())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.iso().as_str())
    }
}

/// The ten characters `YYYY-MM-DD` of a [`Date`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct IsoDate([u8; 10]);

impl IsoDate {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        // Only digits and hyphens are ever written, so the conversion cannot fail.
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// An instant, in whole seconds since 1970-01-01T00:00:00Z.
///
/// ```
/// use beian_validator::model::date::DateTime;
///
/// let sent = DateTime::parse("2024-12-31T23:30:00+08:00").unwrap();
/// let entered = DateTime::parse("2024-12-31T16:00:00.250Z").unwrap();
/// assert_eq!(entered.seconds_since(sent), 1_800);
/// assert_eq!(entered.date_in_shanghai().iso().as_str(), "2025-01-01");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DateTime(i64);

impl DateTime {
    /// Reads an RFC 3339 date-time with an offset, such as `2025-01-31T08:00:00+08:00`.
    ///
    /// A fraction of a second is allowed and dropped. `T` and `Z` may be lower case, as section 5.6
    /// says; a space in place of `T`, a missing offset and second 60 are refused.
    pub fn parse(text: &str) -> Option<DateTime> {
        let (date, rest) = text.split_at_checked(10)?;
        let date = Date::parse(date)?;
        let (clock, rest) = rest.as_bytes().split_at_checked(9)?;
        let [b'T' | b't', clock @ ..] = clock else { return None };
        let &[h1, h2, b':', m1, m2, b':', s1, s2] = clock else { return None };
        let (hour, minute, second) = (number(&[h1, h2])?, number(&[m1, m2])?, number(&[s1, s2])?);
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let offset = match rest {
            [b'.', fraction @ ..] => {
                let digits = fraction.iter().take_while(|b| b.is_ascii_digit()).count();
                if digits == 0 {
                    return None;
                }
                &fraction[digits..]
            }
            offset => offset,
        };
        let offset = match offset {
            [b'Z' | b'z'] => 0,
            &[sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
                let (hours, minutes) = (number(&[h1, h2])?, number(&[m1, m2])?);
                if hours > 23 || minutes > 59 {
                    return None;
                }
                let seconds = i64::from(hours * 3_600 + minutes * 60);
                if sign == b'-' { -seconds } else { seconds }
            }
            _ => return None,
        };
        let seconds = i64::from(hour * 3_600 + minute * 60 + second);
        Some(DateTime(i64::from(date.0) * SECONDS_PER_DAY + seconds - offset))
    }

    /// Returns the instant `seconds` after 1970-01-01T00:00:00Z.
    pub fn from_unix_seconds(seconds: i64) -> DateTime {
        DateTime(seconds)
    }

    /// Returns the seconds from `earlier` to `self`, negative when `earlier` is later.
    pub fn seconds_since(self, earlier: DateTime) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Returns the civil date in Beijing time (UTC+8, no summer time since 1991).
    pub fn date_in_shanghai(self) -> Date {
        Date::from_days(self.0.saturating_add(SHANGHAI_OFFSET).div_euclid(SECONDS_PER_DAY))
    }
}

/// Reads ASCII digits; `None` for anything else. At most nine digits, so the value fits.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0u32, |value, byte| {
        byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0'))
    })
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Returns 0 for a month that does not exist, so that no day is small enough for it.
fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 => 28 + u32::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// The inverse of [`Date::civil`], for a day that exists.
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = (month as i32 + 9) % 12;
    let day_of_year = (153 * shifted_month + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn date(text: &str) -> Date {
        Date::parse(text).expect(text)
    }

    #[test]
    fn every_day_round_trips() {
        let mut days = 0;
        for year in 1..=9999 {
            for month in 1..=12 {
                for day in 1..=31 {
                    let Some(date) = Date::new(year, month, day) else { continue };
                    assert_eq!(date.civil(), (year, month, day));
                    assert_eq!(date.0, Date::MIN.0 + days);
                    days += 1;
                }
            }
        }
        assert_eq!(Date::MIN.0 + days - 1, Date::MAX.0);
        assert_eq!(date("1970-01-01").days(), 0);
    }

    #[test]
    fn days_that_do_not_exist() {
        for (y, m, d) in [
            (2023, 2, 29),
            (1900, 2, 29),
            (2024, 4, 31),
            (2024, 13, 1),
            (2024, 0, 1),
            (2024, 1, 0),
            (0, 1, 1),
            (10_000, 1, 1),
            (2024, u32::MAX, u32::MAX),
        ] {
            assert_eq!(Date::new(y, m, d), None, "{y}-{m}-{d}");
        }
        assert!(Date::new(2000, 2, 29).is_some());
    }

    #[test]
    fn parsing_is_strict() {
        for text in [
            "",
            "2024-1-1",
            "2024-01-01 ",
            " 2024-01-01",
            "2024/01/01",
            "+024-01-01",
            "20240101",
            "2024-01-0a",
            "２０２４-01-01",
            "12024-01-01",
            "0000-01-01",
        ] {
            assert_eq!(Date::parse(text), None, "{text:?}");
        }
        assert_eq!(date("0001-01-01"), Date::MIN);
        assert_eq!(date("9999-12-31"), Date::MAX);
        assert_eq!(Date::parse_compact(b"19491231"), Some(date("1949-12-31")));
        assert_eq!(Date::parse_compact(b"20230229"), None);
        assert_eq!(Date::parse_compact(b"194912311"), None);
    }

    #[test]
    fn month_ends_are_clamped() {
        for (from, months, to) in [
            ("2024-01-31", 1, "2024-02-29"),
            ("2023-01-31", 1, "2023-02-28"),
            ("2024-03-31", -1, "2024-02-29"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-11-30", 3, "2025-02-28"),
            ("2024-01-15", -1, "2023-12-15"),
            ("2024-05-31", 0, "2024-05-31"),
            ("9999-01-01", 12, "9999-12-31"),
            ("0001-01-01", -1, "0001-01-01"),
            ("2024-01-01", i32::MAX, "9999-12-31"),
            ("2024-01-01", i32::MIN, "0001-01-01"),
        ] {
            assert_eq!(date(from).add_months(months).to_string(), to, "{from} {months:+}");
        }
        assert_eq!(Date::MAX.add_days(i32::MAX), Date::MAX);
        assert_eq!(Date::MIN.add_days(i32::MIN), Date::MIN);
        assert_eq!(date("2024-02-28").add_days(2), date("2024-03-01"));
    }

    #[test]
    fn weekdays_and_working_days() {
        assert_eq!(date("1970-01-01").weekday(), 4);
        assert_eq!(date("2025-01-06").weekday(), 1);
        assert_eq!(date("2025-01-05").weekday(), 7);
        assert_eq!(Date::MIN.weekday(), 1);
        // The plain definition: step a day at a time and count Mondays to Fridays.
        for start in 0..14 {
            let start = date("2025-01-01").add_days(start);
            for count in 0..30 {
                let (mut day, mut left) = (start, count);
                while left > 0 {
                    day = day.add_days(1);
                    left -= u32::from(!day.is_weekend());
                }
                assert_eq!(start.add_working_days(count), day, "{start} + {count}");
            }
        }
        assert_eq!(Date::MAX.add_working_days(u32::MAX), Date::MAX);
    }

    #[test]
    fn ages() {
        for (birth, today, age) in [
            ("2000-02-29", "2018-02-28", 17),
            ("2000-02-29", "2018-03-01", 18),
            ("2007-06-15", "2025-06-14", 17),
            ("2007-06-15", "2025-06-15", 18),
            ("2025-06-15", "2025-06-15", 0),
            ("2026-01-01", "2025-12-31", -1),
        ] {
            assert_eq!(date(birth).age_on(date(today)), age, "{birth} {today}");
        }
    }

    #[test]
    fn instants() {
        let at = |text| DateTime::parse(text).map(|t| t.0);
        assert_eq!(at("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(at("1970-01-01t08:00:00+08:00"), Some(0));
        assert_eq!(at("1969-12-31T23:59:59z"), Some(-1));
        assert_eq!(at("2025-01-31T08:00:00.123456+08:00"), at("2025-01-31T00:00:00-00:00"));
        for text in [
            "",
            "2025-01-31",
            "2025-01-31T08:00:00",
            "2025-01-31 08:00:00Z",
            "2025-01-31T08:00Z",
            "2025-01-31T24:00:00Z",
            "2025-01-31T08:60:00Z",
            "2025-01-31T08:00:60Z",
            "2025-01-31T08:00:00.Z",
            "2025-01-31T08:00:00+8:00",
            "2025-01-31T08:00:00+0800",
            "2025-01-31T08:00:00+24:00",
            "2025-02-30T08:00:00Z",
            "2025-01-31T08:00:00Zjunk",
            "2025-01-3１T08:00:00Z",
            "2025-01-31T08:00:0é",
        ] {
            assert_eq!(DateTime::parse(text), None, "{text:?}");
        }
        let day = |text| DateTime::parse(text).unwrap().date_in_shanghai().to_string();
        assert_eq!(day("2024-12-31T15:59:59Z"), "2024-12-31");
        assert_eq!(day("2024-12-31T16:00:00Z"), "2025-01-01");
        assert_eq!(DateTime::from_unix_seconds(i64::MAX).date_in_shanghai(), Date::MAX);
        assert_eq!(DateTime::from_unix_seconds(i64::MIN).date_in_shanghai(), Date::MIN);
        let (early, late) =
            (DateTime::from_unix_seconds(i64::MIN), DateTime::from_unix_seconds(i64::MAX));
        assert_eq!(late.seconds_since(early), i64::MAX);
    }
}
