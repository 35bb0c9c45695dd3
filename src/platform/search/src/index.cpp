#include "agora/search/index.hpp"

#include "index_search.hpp"
#include "readers.hpp"
#include "shards.hpp"
#include "synonyms.hpp"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

namespace agora::search {
namespace {

/// Turns Xapian's errors into ours.
template <typename Work>
auto guarded(Work&& work) {
    try {
        return work();
    } catch (const Xapian::DatabaseLockError& error) {
        throw IndexIsWritten("search index: " + error.get_description());
    } catch (const Xapian::Error& error) {
        throw IndexFault("search index: " + error.get_description());
    }
}

class FolderRebuild final : public Rebuild {
 public:
    FolderRebuild(const IndexFolder& folder, std::shared_ptr<IndexFolder::Lock> lock)
        : folder_(folder),
          lock_(std::move(lock)),
          generation_(folder.new_generation()),
          shards_(std::make_unique<Shards>(folder, generation_, Writing::unpublished)) {}

    ~FolderRebuild() override {
        if (!shards_) return;
        shards_.reset();
        folder_.drop(generation_);
    }

    void put(const Document& document) override {
        guarded([&] { shards_->put(document); });
    }

    void publish(std::int64_t cursor) override {
        guarded([&] {
            shards_->declare_complete();
            shards_->commit(cursor);
        });
        shards_.reset();
        folder_.publish(generation_);
    }

 private:
    IndexFolder folder_;
    std::shared_ptr<IndexFolder::Lock> lock_;
    std::string generation_;
    std::unique_ptr<Shards> shards_;
};

class FolderIndex final : public Index {
 public:
    explicit FolderIndex(const std::filesystem::path& path) : folder_(path), readers_(folder_) {
        if (is_usable()) return;
        const std::string generation = folder_.new_generation();
        guarded([&] { Shards{folder_, generation, Writing::unpublished}.commit(0); });
        folder_.publish(generation);
    }

    Found search(const Question& question) const override {
        Found found;
        ask(question.layer,
            [&](const QueryContext& context) { found = find_in(context, question); });
        return found;
    }

    using Index::matching;
    Matching matching(const Question& question, std::size_t limit,
                      std::size_t partly) const override {
        Matching found;
        ask(question.layer, [&](const QueryContext& context) {
            found = matching_in(context, question, limit, partly);
        });
        return found;
    }

    void each_document(
        Layer layer,
        const std::function<void(std::string_view, std::int64_t)>& visit) const override {
        std::vector<Identity> documents;
        readers_.with(layer,
                      [&](Reader& reader) { documents = documents_in(reader.database, layer); });
        for (const auto& [kind, id] : documents) visit(kind, id);
    }

    std::uint64_t document_count(Layer layer) const override {
        std::uint64_t count = 0;
        readers_.with(layer, [&](Reader& reader) {
            count = reader.database.get_doccount();
            if (layer == Layer::member)
                count -= reader.database.get_termfreq(std::string{kHasTwinTerm});
        });
        return count;
    }

    std::int64_t cursor() const override {
        return guarded([&] {
            const std::string generation = folder_.current().value_or("");
            return std::min(cursor_of(Xapian::Database{folder_.visitors(generation).string()}),
                            cursor_of(Xapian::Database{folder_.members(generation).string()}));
        });
    }

    bool needs_rebuild() const override {
        const std::string generation = folder_.current().value_or("");
        return guarded(
            [&] { return !is_complete(Xapian::Database{folder_.visitors(generation).string()}); });
    }

    void put(const Document& document) override {
        guarded([&] { writer().put(document); });
    }

    void remove(std::string_view kind, std::int64_t id) override {
        guarded([&] { writer().remove(kind, id); });
    }

    std::int64_t commit(std::int64_t cursor) override {
        return guarded([&] {
            Shards& shards = writer();
            if (std::exchange(was_replaced_, false)) return this->cursor();
            shards.commit(cursor);
            return cursor;
        });
    }

    Result<std::unique_ptr<Rebuild>> begin_rebuild() override {
        auto lock = folder_.try_lock_for_rebuild();
        if (!lock) return IndexRefusal::rebuild_already_running;
        folder_.drop_all_but_current();
        return guarded([&]() -> std::unique_ptr<Rebuild> {
            return std::make_unique<FolderRebuild>(folder_, std::move(lock));
        });
    }

    void set_synonyms(Synonyms synonyms) override {
        const std::lock_guard lock{synonyms_mutex_};
        synonyms_ = std::move(synonyms);
    }

 private:
    bool is_usable() const {
        const auto generation = folder_.current();
        if (!generation) return false;
        try {
            return has_known_format(Xapian::Database{folder_.visitors(*generation).string()}) &&
                   has_known_format(Xapian::Database{folder_.members(*generation).string()});
        } catch (const Xapian::Error&) {
            return false;
        }
    }

    /// Opened when first needed, and again when a rebuild took the place of what it wrote to.
    Shards& writer() {
        const std::string generation = folder_.current().value_or("");
        if (writer_ && writer_->generation() != generation) {
            writer_.reset();
            was_replaced_ = true;
        }
        if (!writer_) writer_.emplace(folder_, generation, Writing::published);
        return *writer_;
    }

    void ask(Layer layer, const std::function<void(const QueryContext&)>& work) const {
        const auto synonyms = this->synonyms();
        readers_.with(layer, [&](Reader& reader) {
            const auto dictionary = [&] {
                return dictionaries_.of(layer, reader.generation, reader.database);
            };
            work({reader.database, reader.forms, reader.terms, *synonyms, dictionary});
        });
    }

    Synonyms synonyms() const {
        const std::lock_guard lock{synonyms_mutex_};
        return synonyms_;
    }

    IndexFolder folder_;
    mutable Readers readers_;
    mutable Dictionaries dictionaries_;
    std::optional<Shards> writer_;
    bool was_replaced_ = false;
    mutable std::mutex synonyms_mutex_;
    Synonyms synonyms_ = std::make_shared<const SynonymTable>();
};

}  // namespace

RefusalText refusal_text(IndexRefusal refusal) {
    switch (refusal) {
        case IndexRefusal::rebuild_already_running:
            return {"rebuild_already_running", RefusalKind::rule,
                    tr("The search index is already being rebuilt. Wait until that is done.")};
    }
    return {};
}

std::unique_ptr<Index> open_index(const std::filesystem::path& folder) {
    return std::make_unique<FolderIndex>(folder);
}

}  // namespace agora::search
