#include "agora/web/measure_words.hpp"

#include "agora/base/text.hpp"
#include "agora/web/reportable.hpp"

namespace agora::web {

std::string_view say_measure(std::string_view word, std::string_view value) {
    if (word != "measure") return {};
    const auto moderation = fields::enum_value<Moderation>(value);
    if (!moderation) return {};
    switch (*moderation) {
        case Moderation::none:
            return tr("it shows again");
        case Moderation::limited:
            return tr("only members see it");
        case Moderation::hidden:
            return tr("it is hidden");
    }
    return {};
}

}  // namespace agora::web
