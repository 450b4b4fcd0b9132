//! A picture, whatever draws it.
//!
//! The drawing library stays behind this module: nothing else of the project names it, and nothing
//! of it is in the interface.

mod legend;
mod pen;
mod scale;

use kuva::backend::png::PngBackend;
use kuva::backend::svg::SvgBackend;
use kuva::render::render::Scene;

pub(crate) use self::legend::{Legend, Swatch, wrapped};
pub(crate) use self::pen::{Anchor, Ink, Line, Pen};
pub(crate) use self::scale::{Scale, ticks};

/// How wide a picture is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[repr(C)]
pub enum Width {
    /// For a page of A4 or a screen.
    #[default]
    Wide = 0,
    /// For a phone held upright.
    Narrow = 1,
}

impl Width {
    pub(crate) fn points(self) -> f64 {
        match self {
            Self::Wide => 720.0,
            Self::Narrow => 350.0,
        }
    }
}

/// A picture with its name and what it shows in words.
#[derive(Debug)]
pub struct Chart {
    scene: Scene,
    /// What it is.
    pub title: String,
    /// What can be seen on it, for whoever cannot see it.
    pub description: String,
}

/// A picture could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[error("the picture cannot be drawn: {reason}")]
pub struct DrawingError {
    reason: String,
}

/// Times the size in points: sharp in print.
const PNG_SCALE: f32 = 3.0;

impl Chart {
    pub(crate) fn new(scene: Scene, title: String, description: String) -> Self {
        Self { scene, title, description }
    }

    /// As SVG that scales with its place, named and described for a screen reader.
    ///
    /// `id` makes the identifiers in it its own: two pictures on one page need two. Letters,
    /// digits and hyphens are kept of it, and nothing else.
    #[must_use]
    pub fn svg(&self, id: &str) -> String {
        let id: String = id.chars().filter(|it| it.is_ascii_alphanumeric() || *it == '-').collect();
        let drawn = SvgBackend::new().render_scene(&self.scene);
        // The library writes a fixed size and no name.
        let inner = drawn.split_once('>').map_or("", |(_, inner)| inner);
        let (width, height) = (self.scene.width, self.scene.height);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" \
             font-family=\"DejaVu Sans, Verdana, Arial, sans-serif\" role=\"img\" \
             aria-labelledby=\"{id}-title {id}-description\">\
             <title id=\"{id}-title\">{}</title><desc id=\"{id}-description\">{}</desc>{inner}",
            escaped(&self.title),
            escaped(&self.description),
        )
    }

    /// As PNG, three pixels to a point, with letters of its own.
    ///
    /// # Errors
    ///
    /// [`DrawingError`] if the library cannot encode the picture.
    pub fn png(&self) -> Result<Vec<u8>, DrawingError> {
        PngBackend::new()
            .with_scale(PNG_SCALE)
            .render_scene(&self.scene)
            .map_err(|reason| DrawingError { reason })
    }
}

/// Text between two tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
