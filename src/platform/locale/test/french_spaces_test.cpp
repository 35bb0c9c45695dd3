#include "french_spaces.hpp"

#include "agora/locale/translator.hpp"
#include "mo_bytes.hpp"

#include <gtest/gtest.h>

namespace agora::locale {
namespace {

using namespace std::string_literals;

TEST(FrenchSpaces, StandBesideSignsWithoutABreak) {
    EXPECT_EQ(with_french_spaces("Qui ? Moi !"), "Qui\u00A0? Moi\u00A0!");
    EXPECT_EQ(with_french_spaces("Le lieu : « ici » ; là"),
              "Le lieu\u00A0: «\u00A0ici\u00A0»\u00A0; là");
    EXPECT_EQ(with_french_spaces("{name} : {count} ?"), "{name}\u00A0: {count}\u00A0?");
    EXPECT_EQ(with_french_spaces("Vraiment ?!"), "Vraiment\u00A0?!");
    EXPECT_EQ(with_french_spaces("« {name} »."), "«\u00A0{name}\u00A0».");
    EXPECT_EQ(with_french_spaces("<b>Qui ?</b>"), "<b>Qui\u00A0?</b>");
}

TEST(FrenchSpaces, LeaveAddressesAndCodeAlone) {
    for (const std::string text :
         {"https://agora.example/fr?page=2", "a ?page=2", "a ::before", "10:30", "a :{x}", "a !=b",
          "deux mots, puis d'autres", "", " ", "déjà\u00A0!", "fine\u202F?"}) {
        EXPECT_EQ(with_french_spaces(text), text);
    }
}

TEST(FrenchSpaces, ComeWithEveryFrenchCatalogAlone) {
    const auto bytes =
        mo_bytes({{"Who?", "Qui ?"}, {"%d?\0%d all?"s, "%d ?\0%d tous ?"s}}, "(n > 1)");
    const Translator translator{{{Language::fr, bytes}, {Language::nl, bytes}}};
    EXPECT_EQ(translator.translate(Language::fr, "Who?"), "Qui\u00A0?");
    EXPECT_EQ(translator.translate(Language::nl, "Who?"), "Qui ?");
    EXPECT_EQ(translator.plural(Language::fr, tr("%d?", "%d all?"), 1), "1\u00A0?");
    EXPECT_EQ(translator.plural(Language::fr, tr("%d?", "%d all?"), 3), "3 tous\u00A0?");
}

TEST(FrenchSpaces, LeaveWhatIsNoCatalogAsItIs) {
    const auto bytes = mo_bytes({{"Who?", "Qui ?"}}, "(n > 1)");
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const std::string cut = bytes.substr(0, length);
        EXPECT_EQ(catalog_with_french_spaces(cut).substr(0, 28), cut.substr(0, 28)) << length;
    }
    EXPECT_EQ(catalog_with_french_spaces("no catalog ?"), "no catalog ?");
}

}  // namespace
}  // namespace agora::locale
