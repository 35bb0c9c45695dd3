#include "words.hpp"

#include "agora/locale/formats.hpp"
#include "agora/locale/text.hpp"

namespace agora::members {

Words words_of(const web::Call& call) {
    return words_in(call.services, call.language);
}

Words words_in(const web::Services& services, Language language) {
    return {services.state<vocabulary::TermsHolder>().current(),
            services.state<territories::AtlasHolder>().current(), services.translator, language};
}

Portrait portrait_of(std::int64_t member, std::string_view name) {
    // Numbers made in one millisecond differ in their last bits only: the multiplication spreads them.
    const std::uint64_t spread = static_cast<std::uint64_t>(member) * 0x9E3779B97F4A7C15ULL;
    return {locale::initials(name), static_cast<int>(spread >> 61) + 1};
}

}  // namespace agora::members
