#pragma once

#include "agora/search/index.hpp"

#include "agora/base/assert.hpp"

#include <string>
#include <string_view>

namespace agora::search {

/// A few documents that any text may run into; 99 is for members only.
inline void fill_for_fuzzing(Index& index) {
    Document document;
    document.kind = "member";
    for (const std::string_view text :
         {"fotograaf in Gent", "comptable à Liège", "C++ developer", "l'atelier d'été",
          "a-b-c web-design", "OR NEAR AND NOT", "社會 😍 <>?"}) {
        ++document.id;
        document.fields = {{std::string{text}, "", 1, Layer::visitor}};
        index.put(document);
    }
    document.id = 99;
    document.audience = Layer::member;
    document.fields = {{"geheim fotograaf comptable", "nl", 3, Layer::member}};
    index.put(document);
    index.set_synonyms(
        make_synonyms({{"fotograaf", "photographe"}, {"graphic designer", "grafisch vormgever"}}));
    index.commit(1);
}

/// Asks for a text of any bytes in every way; gives the number of hits.
inline std::size_t ask_anything(const Index& index, std::string_view text) {
    std::size_t hits = 0;
    for (const Layer layer : {Layer::visitor, Layer::member}) {
        for (const Completion completion : {Completion::whole_words, Completion::typing}) {
            Question question;
            question.text = text;
            question.layer = layer;
            question.completion = completion;
            const Found found = index.search(question);
            AGORA_ASSERT(found.hits.size() <= question.limit);
            for (const Hit& hit : found.hits) AGORA_ASSERT(layer == Layer::member || hit.id != 99);
            hits += found.hits.size() + index.matching(question, 100).ids.size();
        }
    }
    return hits;
}

}  // namespace agora::search
