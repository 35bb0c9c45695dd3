#include "entities.hpp"

#include "agora/xml/xml.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace agora::xml {
namespace {

constexpr std::string_view kDeclaration = "<!ENTITY";
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kMostEntities = 300;
constexpr std::size_t kMostReplaced = 64 * 1024;

struct Entity {
    std::string reference;  ///< "&name;"
    std::string text;
};

/// The internal subset between [ and ] of the document's DOCTYPE; empty without one.
std::string_view internal_subset(std::string_view text) {
    const std::size_t start = text.find("<!DOCTYPE");
    if (start == std::string_view::npos) return {};
    const std::size_t open = text.find_first_of("[>", start);
    if (open == std::string_view::npos || text[open] != '[') return {};
    const std::size_t close = text.find("]", open);
    return text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
}

/// Only references to characters may stand in a value: they can't grow.
bool is_plain(std::string_view value) {
    if (value.find_first_of("<%") != std::string_view::npos) return false;
    for (std::size_t at = value.find('&'); at != std::string_view::npos;
         at = value.find('&', at + 1)) {
        if (value.substr(at).starts_with("&#")) continue;
        return false;
    }
    return true;
}

/// One declaration after its keyword: name and quoted value. Nothing for those that lie elsewhere or
/// are for the DTD itself: nothing is fetched, and their references stay as they are.
Result<std::optional<Entity>> read_declaration(std::string_view rest) {
    const std::size_t name = rest.find_first_not_of(kSpace);
    if (name == std::string_view::npos) return XmlRefusal::xml_unsafe;
    if (rest[name] == '%') return std::optional<Entity>{};
    const std::size_t name_end = rest.find_first_of(kSpace, name);
    if (name_end == std::string_view::npos) return XmlRefusal::xml_unsafe;
    const std::size_t quote = rest.find_first_not_of(kSpace, name_end);
    if (quote == std::string_view::npos) return XmlRefusal::xml_unsafe;
    if (rest[quote] != '"' && rest[quote] != '\'') return std::optional<Entity>{};
    const std::size_t close = rest.find(rest[quote], quote + 1);
    if (close == std::string_view::npos) return XmlRefusal::xml_unsafe;
    const std::string_view value = rest.substr(quote + 1, close - quote - 1);
    if (!is_plain(value)) return XmlRefusal::xml_unsafe;
    return std::optional{
        Entity{"&" + std::string{rest.substr(name, name_end - name)} + ";", std::string{value}}};
}

Result<std::vector<Entity>> read_entities(std::string_view subset) {
    std::vector<Entity> entities;
    for (std::size_t at = subset.find(kDeclaration); at != std::string_view::npos;
         at = subset.find(kDeclaration, at + 1)) {
        const auto entity = read_declaration(subset.substr(at + kDeclaration.size()));
        if (!entity) return entity.refusal();
        if (*entity) entities.push_back(**entity);
        if (entities.size() > kMostEntities) return XmlRefusal::xml_unsafe;
    }
    return entities;
}

const Entity* starting_with(const std::vector<Entity>& entities, std::string_view text) {
    const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) {
        return text.starts_with(entity.reference);
    });
    return found == entities.end() ? nullptr : &*found;
}

}  // namespace

Result<std::string> entities_replaced(std::string text) {
    const std::string_view subset = internal_subset(text);
    if (subset.find(kDeclaration) == std::string_view::npos) return text;
    const Result<std::vector<Entity>> entities = read_entities(subset);
    if (!entities) return entities.refusal();

    std::string out;
    out.reserve(text.size());
    std::size_t replaced = 0;
    std::size_t from = static_cast<std::size_t>(subset.data() - text.data()) + subset.size();
    out.append(text, 0, from);
    for (std::size_t at = text.find('&', from); at != std::string::npos; at = text.find('&', at)) {
        const Entity* entity = starting_with(*entities, std::string_view{text}.substr(at));
        if (!entity) {
            ++at;
            continue;
        }
        replaced += entity->text.size();
        if (replaced > kMostReplaced) return XmlRefusal::xml_unsafe;
        out.append(text, from, at - from).append(entity->text);
        from = at += entity->reference.size();
    }
    return out.append(text, from);
}

}  // namespace agora::xml
