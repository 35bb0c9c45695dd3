#include "readers.hpp"

#include "agora/search/index.hpp"

#include <utility>

namespace agora::search {
namespace {

constexpr int kMostTries = 10;

std::size_t place_of(Layer layer) {
    return layer == Layer::visitor ? 0 : 1;
}

}  // namespace

void Readers::with(Layer layer, const std::function<void(Reader&)>& work) {
    for (int tried = 1;; ++tried) {
        try {
            auto reader = take(layer);
            work(*reader);
            give_back(layer, std::move(reader));
            return;
        } catch (const Xapian::DatabaseError& error) {
            // A commit or a rebuild overtook the reader: a newly opened one sees it whole.
            if (tried == kMostTries) throw IndexFault("search index: " + error.get_description());
        } catch (const Xapian::Error& error) {
            throw IndexFault("search index: " + error.get_description());
        }
    }
}

std::unique_ptr<Reader> Readers::take(Layer layer) {
    const auto generation = folder_.current();
    if (!generation) throw IndexFault("the search index has no current generation");
    std::unique_ptr<Reader> reader;
    {
        const std::lock_guard lock{mutex_};
        auto& idle = idle_[place_of(layer)];
        if (!idle.empty()) {
            reader = std::move(idle.back());
            idle.pop_back();
        }
    }
    if (!reader || reader->generation != *generation) return opened(layer, *generation);
    if (reader->database.reopen()) reader->terms.forget();
    return reader;
}

void Readers::give_back(Layer layer, std::unique_ptr<Reader> reader) {
    const std::lock_guard lock{mutex_};
    idle_[place_of(layer)].push_back(std::move(reader));
}

std::unique_ptr<Reader> Readers::opened(Layer layer, const std::string& generation) const {
    auto reader = std::make_unique<Reader>();
    reader->generation = generation;
    reader->database.add_database(Xapian::Database{folder_.visitors(generation).string()});
    if (layer == Layer::member) {
        reader->database.add_database(Xapian::Database{folder_.members(generation).string()});
    }
    return reader;
}

}  // namespace agora::search
