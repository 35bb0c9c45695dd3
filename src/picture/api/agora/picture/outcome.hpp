#pragma once

#include <optional>
#include <string_view>

namespace agora::picture {

/// Why agora-picture refuses a file. The names go over the line between the two programs.
enum class Reason {
    empty,
    too_heavy,      ///< more bytes than kMostBytes
    not_a_picture,  ///< no picture that we know
    svg,
    pdf,
    avif,
    heic,
    other_picture,  ///< a picture of a kind that is never decoded: BMP, TIFF, ICO, …
    too_large,      ///< more pixels or a longer side than we take
    damaged,        ///< cut off, a wrong checksum, or contradictory
    too_hard,       ///< needs more memory or time than it gets
};

std::string_view name_of(Reason reason);
std::optional<Reason> reason_named(std::string_view name);

/// What the program's exit code says. Its one line on standard output is a JSON object:
///   {"made":{"kind":"jpeg","width":4000,"height":3000,"outputs":[{"width":1600,"height":1200,
///   "bytes":123456}]}}   {"refused":"too_large"}   {"fault":"cannot write"}   {"ready":true}
/// Killed by a signal: the picture needed more than it got, or broke a rule of the sandbox.
enum class Exit : int { made = 0, refused = 1, wrong_usage = 2, fault = 3 };

}  // namespace agora::picture
