#include "agora/picture/outcome.hpp"

#include <array>
#include <utility>

namespace agora::picture {
namespace {

constexpr std::array<std::pair<Reason, std::string_view>, 11> kNames{{
    {Reason::empty, "empty"},
    {Reason::too_heavy, "too_heavy"},
    {Reason::not_a_picture, "not_a_picture"},
    {Reason::svg, "svg"},
    {Reason::pdf, "pdf"},
    {Reason::avif, "avif"},
    {Reason::heic, "heic"},
    {Reason::other_picture, "other_picture"},
    {Reason::too_large, "too_large"},
    {Reason::damaged, "damaged"},
    {Reason::too_hard, "too_hard"},
}};

}  // namespace

std::string_view name_of(Reason reason) {
    for (const auto& [known, name] : kNames) {
        if (known == reason) return name;
    }
    return "not_a_picture";
}

std::optional<Reason> reason_named(std::string_view name) {
    for (const auto& [reason, known] : kNames) {
        if (known == name) return reason;
    }
    return std::nullopt;
}

}  // namespace agora::picture
