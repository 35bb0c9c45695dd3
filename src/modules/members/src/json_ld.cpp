#include "agora/fields/json_write.hpp"
#include "profile_view.hpp"

namespace agora::members {
namespace {

/// The few words of schema.org that a person needs; empty ones are left out.
class JsonObject {
 public:
    explicit JsonObject(std::string_view type) { add("@type", type); }

    void add(std::string_view name, std::string_view text) {
        if (text.empty()) return;
        begin(name);
        fields::write_json_string(json_, text);
    }
    template <typename Type>
    void add_value(std::string_view name, const Type& value) {
        begin(name);
        fields::write_json(json_, value);
    }
    std::string done() const { return "{" + json_ + "}"; }

 private:
    void begin(std::string_view name) {
        if (!json_.empty()) json_ += ',';
        fields::write_json_string(json_, name);
        json_ += ':';
    }
    std::string json_;
};

}  // namespace

std::string json_ld_of(const ProfileView& view, std::string_view origin, std::string_view address) {
    JsonObject person{"Person"};
    person.add("@context", "https://schema.org");
    person.add("name", view.name);
    person.add("url", address);
    if (!view.portrait.empty()) person.add("image", std::string{origin} + view.portrait);
    person.add("jobTitle", view.profession);
    if (!view.place.empty()) {
        JsonObject place{"PostalAddress"};
        place.add("addressLocality", view.place);
        person.add_value("address", fields::RawJson{place.done()});
    }
    std::vector<std::string> languages;
    for (const SpokenView& spoken : view.languages) languages.push_back(spoken.lang);
    if (!languages.empty()) person.add_value("knowsLanguage", languages);
    std::vector<std::string> skills;
    for (const web::Link& skill : view.skills) skills.push_back(skill.label);
    if (!skills.empty()) person.add_value("knowsAbout", skills);
    person.add("telephone", view.phone);
    person.add("email", view.mail);
    std::vector<std::string> elsewhere;
    if (!view.website.empty()) elsewhere.push_back(view.website);
    for (const ItemView& item : view.works) {
        if (item.kind == ItemKind::link) elsewhere.push_back(item.url);
    }
    if (!elsewhere.empty()) person.add_value("sameAs", elsewhere);
    return person.done();
}

}  // namespace agora::members
