#pragma once

#include "agora/finder/kind.hpp"

namespace agora::assemblies {

/// The bodies, and their meetings as far as the reader may see them.
finder::Kind meeting_kind();
/// The words of the glossary, with the sentence that explains them.
finder::Kind term_kind();

}  // namespace agora::assemblies
