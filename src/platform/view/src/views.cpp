#include "agora/view/views.hpp"

#include "dictionary.hpp"
#include "markers.hpp"
#include "modifiers.hpp"
#include "source.hpp"

#include "agora/base/assert.hpp"

#include <ctemplate/template.h>

#include <algorithm>
#include <array>
#include <map>

namespace agora::view {
namespace {

using Compiled = std::unique_ptr<const ctemplate::Template>;
using NamedTemplates = std::vector<std::pair<std::string, Compiled>>;

/// One template in one language.
struct View {
    Compiled body;
    NamedTemplates slots;
    NamedTemplates parts;
    std::string layout;
    std::unique_ptr<const Shape> slot_shape;  ///< the slots by name, then BODY
};
using ViewsByName = std::map<std::string, View, std::less<>>;

Compiled compile(const MarkerContext& context, const std::string& text) {
    std::string replaced = with_markers_replaced(context, text);
    if (context.escaping == Escaping::html) {
        replaced = "{{%AUTOESCAPE context=\"HTML\"}}" + without_indentation(replaced);
    }
    Compiled made{ctemplate::Template::StringToTemplate(replaced, ctemplate::DO_NOT_STRIP)};
    if (!made) context.faults.push_back(std::string{context.name} + ": ctemplate refuses it");
    return made;
}

NamedTemplates compile_all(const MarkerContext& context, const std::vector<NamedText>& texts) {
    NamedTemplates all;
    for (const auto& [name, text] : texts) all.emplace_back(name, compile(context, text));
    return all;
}

std::unique_ptr<const Shape> shape_of_slots(const std::vector<NamedText>& slots) {
    std::vector<MemberNames> members;
    for (const auto& [name, text] : slots) members.push_back({name});
    members.push_back({"body"});
    return std::make_unique<const Shape>(members);
}

View view_of(const MarkerContext& context, const Source& source) {
    MarkerContext as_text = context;
    as_text.escaping = Escaping::none;
    return {compile(context, source.body), compile_all(as_text, source.slots),
            compile_all(context, source.parts), source.layout, shape_of_slots(source.slots)};
}

std::string expanded(const ctemplate::Template& compiled, const Block& block,
                     const Rendering& rendering) {
    ctemplate::PerExpandData data;
    data.InsertForModifiers(kRenderingKey, &rendering);
    const Dictionary dictionary{block, rendering};
    std::string out;
    out.reserve(16 * 1024);
    AGORA_ASSERT(compiled.ExpandWithData(&out, &dictionary, &data));
    return out;
}

}  // namespace

struct Views::Content {
    std::array<ViewsByName, kLanguages.size()> languages;

    const View* find(Language language, std::string_view name) const {
        const ViewsByName& views = languages[static_cast<std::size_t>(language)];
        const auto found = views.find(name);
        return found == views.end() ? nullptr : &found->second;
    }
    const View& get(Language language, std::string_view name) const {
        const View* found = find(language, name);
        AGORA_ASSERT(found != nullptr);
        return *found;
    }
};

Views::Views(const resources::Set& set, locale::Translator translator)
    : translator_(std::move(translator)) {
    register_modifiers();
    const AssetAddresses assets{set};
    auto content = std::make_unique<Content>();
    Faults faults;
    for (const auto& resource : set.all()) {
        const std::string name = template_name(resource.name);
        if (name.empty()) continue;
        const Source source = assemble(set, name, faults);
        for (const Language language : kLanguages) {
            const MarkerContext context{set,      assets,          translator_, name,
                                        language, source.escaping, faults};
            content->languages[static_cast<std::size_t>(language)].emplace(
                name, view_of(context, source));
        }
    }
    if (!faults.empty()) throw BadTemplate{joined(faults, "\n")};
    content_ = std::move(content);
}

Views::~Views() = default;

bool Views::has(std::string_view name) const {
    return content_->find(Language::en, name) != nullptr;
}

bool Views::has_part(std::string_view name, std::string_view part) const {
    const View* view = content_->find(Language::en, name);
    return view &&
           std::ranges::any_of(view->parts, [&](const auto& each) { return each.first == part; });
}

std::string Views::expand(std::string_view name, std::string_view part, const Reader& reader,
                          const Block& model) const {
    const View& view = content_->get(reader.language, name);
    const Rendering rendering{reader, translator_};
    if (part.empty()) return expanded(*view.body, model, rendering);
    const auto found = std::ranges::find(
        view.parts, part, [](const auto& each) { return std::string_view{each.first}; });
    AGORA_ASSERT(found != view.parts.end());
    return expanded(*found->second, model, rendering);
}

std::string Views::expand_page(std::string_view name, const Reader& reader, const Block& model,
                               const Block& globals) const {
    const View& view = content_->get(reader.language, name);
    const Rendering rendering{reader, translator_};
    std::vector<std::string> texts;
    for (const auto& [slot, compiled] : view.slots) {
        texts.push_back(expanded(*compiled, model, rendering));
    }
    const std::string body = expanded(*view.body, model, rendering);

    std::vector<Slot> slots;
    for (const std::string& text : texts) slots.push_back({.text = text, .shown = !text.empty()});
    slots.push_back({.text = body, .is_markup = true, .shown = true});
    const Block outer{view.slot_shape.get(), slots.data(), &globals};
    return expanded(*content_->get(reader.language, view.layout).body, outer, rendering);
}

}  // namespace agora::view
