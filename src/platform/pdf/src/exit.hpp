#pragma once

namespace agora::pdf {

/// What the exit code of agora-pdf says. The document comes in as JSON on 0, the PDF goes out on 1.
enum class Exit : int { made = 0, no_font = 1, wrong_usage = 2, fault = 3, too_hard = 4 };

}  // namespace agora::pdf
