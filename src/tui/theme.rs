//! Colors and weights: which style each part of the screen has.
//!
//! Only indexes of the 256-color palette (one common terminal has no true color), always foreground and background
//! together (an unknown terminal background must never show through), hues from the Okabe-Ito set where a hue is
//! needed. Meaning is never carried by color alone: words and the marks `✓ ! ✗ >` carry it, so that the plain theme
//! (`NO_COLOR`) loses nothing.

use ratatui::style::{Color, Modifier, Style};

/// The styles of every part of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Ordinary text.
    pub text: Style,
    /// Text of second importance: explanations, hints.
    pub dim: Style,
    /// Headings and what must stand out in the text.
    pub strong: Style,
    /// The first row: title and state of the assembly.
    pub title: Style,
    /// The row of the next action.
    pub next: Style,
    /// A key in the hint rows.
    pub key: Style,
    /// The selected row of a list.
    pub selected: Style,
    /// The text being typed in a field.
    pub field: Style,
    /// Something done or in order (`✓`).
    pub good: Style,
    /// Something that wants attention (`!`).
    pub warn: Style,
    /// Something refused or failed (`✗`).
    pub bad: Style,
    /// The filled part of a bar.
    pub bar: Style,
    /// The empty part of a bar.
    pub track: Style,
    /// Lines and borders.
    pub line: Style,
}

/// Which theme to draw with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Light text on dark: the facilitator's screen.
    #[default]
    Dark,
    /// Dark text on light: for a projector or a lit room.
    Light,
    /// No colors: only bold, underline and reverse.
    Plain,
}

impl Scheme {
    /// The scheme to use given the value of the `NO_COLOR` variable: plain when it is set and not empty
    /// (<https://no-color.org>).
    #[must_use]
    pub fn honouring(self, no_color: Option<&str>) -> Self {
        if no_color.is_some_and(|value| !value.is_empty()) {
            Self::Plain
        } else {
            self
        }
    }
}

impl Scheme {
    /// The other scheme with colors; without colors there is only one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::Dark,
            Self::Plain => Self::Plain,
        }
    }
}

fn on(fg: u8, bg: u8) -> Style {
    Style::new().fg(Color::Indexed(fg)).bg(Color::Indexed(bg))
}

impl Theme {
    /// The theme of a scheme.
    pub fn new(scheme: Scheme) -> Self {
        match scheme {
            Scheme::Dark => Self::dark(),
            Scheme::Light => Self::light(),
            Scheme::Plain => Self::plain(),
        }
    }

    fn dark() -> Self {
        let bg = 233;
        Self {
            text: on(254, bg),
            dim: on(248, bg),
            strong: on(231, bg).bold(),
            title: on(16, 252),
            next: on(16, 214).bold(),
            key: on(117, bg).bold(),
            selected: on(231, 25).bold(),
            field: on(231, 237),
            good: on(43, bg),
            warn: on(221, bg),
            bad: on(209, bg).bold(),
            bar: on(74, 237),
            track: on(240, 237),
            line: on(242, bg),
        }
    }

    fn light() -> Self {
        let bg = 231;
        Self {
            text: on(16, bg),
            dim: on(239, bg),
            strong: on(16, bg).bold(),
            title: on(231, 236),
            next: on(231, 25).bold(),
            key: on(25, bg).bold(),
            selected: on(16, 153).bold(),
            field: on(16, 254),
            good: on(23, bg),
            warn: on(94, bg),
            bad: on(124, bg).bold(),
            bar: on(25, 254),
            track: on(250, 254),
            line: on(245, bg),
        }
    }

    fn plain() -> Self {
        let text = Style::new().fg(Color::Reset).bg(Color::Reset);
        let reversed = text.add_modifier(Modifier::REVERSED);
        Self {
            text,
            dim: text,
            strong: text.bold(),
            title: reversed,
            next: reversed.bold(),
            key: text.bold(),
            selected: reversed.bold(),
            field: text.underlined(),
            good: text,
            warn: text.bold(),
            bad: text.bold(),
            bar: text,
            track: text,
            line: text,
        }
    }
}

#[cfg(test)]
#[expect(
    clippy::float_arithmetic,
    reason = "contrast is measured, nothing is decided"
)]
mod tests {
    use super::*;

    /// The red, green and blue of an index of the xterm palette from 16 up.
    fn rgb(index: u8) -> [f64; 3] {
        if index >= 232 {
            return [f64::from(8 + 10 * u16::from(index - 232)); 3];
        }
        let cube = index - 16;
        [cube / 36, cube / 6 % 6, cube % 6].map(|level| {
            if level == 0 {
                0.0
            } else {
                55.0 + 40.0 * f64::from(level)
            }
        })
    }

    fn luminance(color: Color) -> f64 {
        let Color::Indexed(index) = color else {
            panic!("{color:?} is not of the 256 colours")
        };
        assert!(
            index >= 16,
            "the first sixteen colours differ from terminal to terminal"
        );
        let [r, g, b] = rgb(index).map(|level| {
            let level = level / 255.0;
            if level <= 0.040_45 {
                level / 12.92
            } else {
                ((level + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(style: Style) -> f64 {
        let (a, b) = (luminance(style.fg.unwrap()), luminance(style.bg.unwrap()));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn everything_that_is_read_has_the_contrast_of_wcag_aa() {
        for scheme in [Scheme::Dark, Scheme::Light] {
            let t = Theme::new(scheme);
            let read = [
                t.text, t.dim, t.strong, t.title, t.next, t.key, t.selected, t.field, t.good,
                t.warn, t.bad,
            ];
            for style in read {
                assert!(
                    contrast(style) >= 4.5,
                    "{scheme:?} {style:?} has only {:.2}",
                    contrast(style)
                );
            }
            for style in [t.bar, t.line] {
                assert!(
                    contrast(style) >= 3.0,
                    "{scheme:?} {style:?} has only {:.2}",
                    contrast(style)
                );
            }
        }
    }

    #[test]
    fn a_selected_row_differs_from_the_text_and_from_the_background() {
        for scheme in [Scheme::Dark, Scheme::Light, Scheme::Plain] {
            let t = Theme::new(scheme);
            assert_ne!(t.selected, t.text, "{scheme:?}");
            assert!(
                t.selected.add_modifier.contains(Modifier::BOLD),
                "{scheme:?}"
            );
            if scheme != Scheme::Plain {
                assert_ne!(t.selected.bg, t.text.bg, "{scheme:?}");
                assert_ne!(t.selected.fg, t.selected.bg, "{scheme:?}");
            }
        }
    }

    #[test]
    fn no_color_leaves_only_weight_and_reverse() {
        assert_eq!(Scheme::Dark.honouring(Some("1")), Scheme::Plain);
        assert_eq!(Scheme::Dark.honouring(Some("")), Scheme::Dark);
        assert_eq!(Scheme::Light.honouring(None), Scheme::Light);
        let t = Theme::new(Scheme::Plain);
        for style in [
            t.text, t.title, t.next, t.selected, t.field, t.good, t.warn, t.bad, t.bar,
        ] {
            assert_eq!(
                (style.fg, style.bg),
                (Some(Color::Reset), Some(Color::Reset))
            );
        }
    }
}
