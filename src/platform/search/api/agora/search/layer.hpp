#pragma once

namespace agora::search {

/// Who looks. A member sees all that a visitor sees, and what is shown to members only.
/// As the audience of a value: `visitor` is public, `member` is for members.
enum class Layer { visitor, member };

}  // namespace agora::search
